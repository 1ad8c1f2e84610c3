use axum::Router;

use crate::state::AppState;

mod carriers;
mod rounds;

/// What administrators can do.
pub fn router() -> Router<AppState> {
    carriers::router().merge(rounds::router())
}

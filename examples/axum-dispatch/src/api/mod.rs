use axum::Router;
use axum::middleware;

use crate::state::AppState;

pub mod admin;
pub mod auth;
pub mod carriers;
pub mod labels;
pub mod parcels;
pub mod statistics;
pub mod webhooks;

/// What people with a key can do.
pub fn router(state: AppState) -> Router<AppState> {
    Router::new()
        .nest("/parcels", parcels::router())
        .nest("/carriers", carriers::router())
        .nest("/admin", admin::router())
        .route_layer(middleware::from_fn_with_state(state, auth::require_key))
}

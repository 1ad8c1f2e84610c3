use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};

use crate::error::ApiError;
use crate::parcels::{ParcelStore, Status};
use crate::state::AppState;

pub fn router() -> Router<AppState> {
    Router::new().route("/statistics/delivered", get(delivered))
}

async fn delivered(State(state): State<AppState>) -> Result<Json<i64>, ApiError> {
    let count = ParcelStore::new(state.database).count(Status::Delivered)?;
    Ok(Json(count))
}

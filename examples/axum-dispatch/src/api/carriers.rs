use std::sync::Arc;

use axum::extract::{Path, State};
use axum::routing::get;
use axum::{Json, Router};

use crate::carriers::{Carrier, CarrierStore};
use crate::database::Database;
use crate::error::ApiError;
use crate::state::AppState;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/", get(list))
        .route("/{code}", get(show))
}

async fn list(State(database): State<Arc<Database>>) -> Result<Json<Vec<Carrier>>, ApiError> {
    Ok(Json(CarrierStore::new(database).all()?))
}

async fn show(
    State(database): State<Arc<Database>>,
    Path(code): Path<String>,
) -> Result<Json<Carrier>, ApiError> {
    let carrier = CarrierStore::new(database).find(&code)?;
    carrier.map(Json).ok_or(ApiError::CarrierNotFound)
}

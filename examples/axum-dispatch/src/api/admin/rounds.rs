use axum::extract::State;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Serialize;

use crate::api::auth::Administrator;
use crate::clock;
use crate::error::ApiError;
use crate::parcels::{ParcelStore, Status};
use crate::state::AppState;
use crate::workers::overdue::mark_overdue_once;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/overdue-round", post(overdue_round))
        .route("/losses", get(losses))
}

#[derive(Serialize)]
struct Counted {
    parcels: i64,
}

/// Does now what the worker would do within the minute.
async fn overdue_round(
    _: Administrator,
    State(state): State<AppState>,
) -> Result<Json<Counted>, ApiError> {
    let marked = mark_overdue_once(&state.database, clock::now())?;
    Ok(Json(Counted {
        parcels: marked as i64,
    }))
}

async fn losses(
    _: Administrator,
    State(state): State<AppState>,
) -> Result<Json<Counted>, ApiError> {
    let parcels = ParcelStore::new(state.database).count(Status::Lost)?;
    Ok(Json(Counted { parcels }))
}

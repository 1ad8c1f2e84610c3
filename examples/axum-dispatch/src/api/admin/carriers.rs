use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::{delete, post};
use axum::{Json, Router};

use crate::api::auth::Administrator;
use crate::carriers::{Carrier, CarrierStore};
use crate::database::Database;
use crate::error::ApiError;
use crate::state::AppState;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/carriers", post(add))
        .route("/carriers/{code}", delete(remove))
}

async fn add(
    _: Administrator,
    State(database): State<Arc<Database>>,
    Json(carrier): Json<Carrier>,
) -> Result<impl IntoResponse, ApiError> {
    if carrier.code.is_empty() || carrier.code.len() > 8 {
        return Err(ApiError::Invalid("code"));
    }
    CarrierStore::new(database).add(&carrier)?;
    Ok((StatusCode::CREATED, Json(carrier)))
}

async fn remove(
    _: Administrator,
    State(database): State<Arc<Database>>,
    Path(code): Path<String>,
) -> Result<StatusCode, ApiError> {
    CarrierStore::new(database).remove(&code)?;
    Ok(StatusCode::NO_CONTENT)
}

use axum::Router;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};

use crate::error::ApiError;
use crate::state::AppState;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/{id}", get(show))
        .route("/{id}/prints", post(print))
}

async fn show(State(state): State<AppState>, Path(id): Path<i64>) -> Result<Response, ApiError> {
    match state.labels.lines(id)? {
        Some(lines) => {
            let text = lines.join("\n");
            Ok(([(header::CONTENT_TYPE, "text/plain")], text).into_response())
        }
        None => Err(ApiError::ParcelNotFound),
    }
}

/// The printer stands in the hall and takes what it is given.
async fn print(State(state): State<AppState>, Path(id): Path<i64>) -> Result<StatusCode, ApiError> {
    let lines = state.labels.lines(id)?.ok_or(ApiError::ParcelNotFound)?;
    println!("{}", lines.join("\n"));
    Ok(StatusCode::ACCEPTED)
}

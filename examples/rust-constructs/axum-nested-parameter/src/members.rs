use axum::{extract::Path, http::StatusCode, routing::{delete, get}, Json, Router};
use std::collections::HashMap;

pub fn routes() -> Router {
    Router::new()
        .route("/", get(list))
        .route("/{id}", delete(remove))
}

async fn list(Path(params): Path<HashMap<String, String>>) -> Json<Vec<String>> {
    Json(params.into_values().collect())
}

async fn remove(Path((team, id)): Path<(String, u32)>) -> StatusCode {
    if team == "core" {
        return StatusCode::NOT_FOUND;
    }
    StatusCode::NO_CONTENT
}

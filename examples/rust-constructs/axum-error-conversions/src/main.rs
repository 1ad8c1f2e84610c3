mod store;

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post},
    Json, Router,
};
use store::{Store, StoreError};

pub struct AppError(StatusCode, String);

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        let status = match error {
            StoreError::Missing => StatusCode::NOT_FOUND,
            StoreError::Busy(_) => StatusCode::SERVICE_UNAVAILABLE,
        };
        AppError(status, String::from("store"))
    }
}

impl From<std::num::ParseIntError> for AppError {
    fn from(error: std::num::ParseIntError) -> Self {
        AppError(StatusCode::BAD_REQUEST, error.to_string())
    }
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        (self.0, Json(self.1)).into_response()
    }
}

fn app() -> Router {
    Router::new()
        .route("/things/{id}", get(show))
        .route("/things", post(add))
        .with_state(Store::default())
}

#[tokio::main]
async fn main() {
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap();
    axum::serve(listener, app()).await.unwrap();
}

async fn show(State(store): State<Store>, Path(id): Path<String>) -> Result<Json<String>, AppError> {
    let number: u32 = id.parse()?;
    Ok(Json(store.find(number)?))
}

async fn add(State(store): State<Store>) -> Result<(StatusCode, String), AppError> {
    let name = store.next().map_err(|_| AppError(StatusCode::LOCKED, String::new()))?;
    Ok((StatusCode::CREATED, name))
}

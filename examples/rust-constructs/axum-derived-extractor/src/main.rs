use axum::{
    extract::{rejection::JsonRejection, FromRequest},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::post,
    Json, Router,
};
use serde::Deserialize;

#[derive(FromRequest)]
#[from_request(via(axum::Json), rejection(AppError))]
struct AppJson<T>(T);

enum AppError {
    Json(JsonRejection),
    Taken(String),
}

impl From<JsonRejection> for AppError {
    fn from(rejection: JsonRejection) -> Self {
        AppError::Json(rejection)
    }
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        match self {
            AppError::Json(rejection) => (StatusCode::IM_A_TEAPOT, rejection.body_text()).into_response(),
            AppError::Taken(name) => (StatusCode::CONFLICT, name).into_response(),
        }
    }
}

#[derive(Deserialize)]
struct Account {
    name: String,
}

fn app() -> Router {
    Router::new().route("/accounts", post(create)).route("/plain", post(plain))
}

#[tokio::main]
async fn main() {
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap();
    axum::serve(listener, app()).await.unwrap();
}

async fn create(AppJson(account): AppJson<Account>) -> Result<StatusCode, AppError> {
    if account.name == "root" {
        return Err(AppError::Taken(account.name));
    }
    Ok(StatusCode::CREATED)
}

async fn plain(body: Result<Json<Account>, JsonRejection>) -> StatusCode {
    match body {
        Ok(_) => StatusCode::OK,
        Err(JsonRejection::MissingJsonContentType(_)) => StatusCode::NOT_ACCEPTABLE,
        Err(_) => StatusCode::BAD_REQUEST,
    }
}

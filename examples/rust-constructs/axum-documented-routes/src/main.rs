mod pets;

use axum::{http::StatusCode, Router};
use utoipa::OpenApi;
use utoipa_axum::{router::OpenApiRouter, routes};

#[derive(OpenApi)]
struct ApiDoc;

fn app() -> Router {
    let (router, _api) = OpenApiRouter::with_openapi(ApiDoc::openapi())
        .routes(routes!(health))
        .nest("/api", pets::router())
        .split_for_parts();
    router
}

#[utoipa::path(method(get, head), path = "/health", responses((status = 200, description = "up")))]
async fn health() -> StatusCode {
    StatusCode::OK
}

#[tokio::main]
async fn main() {
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap();
    axum::serve(listener, app()).await.unwrap();
}

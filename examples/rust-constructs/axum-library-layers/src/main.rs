use axum::{
    error_handling::HandleErrorLayer,
    http::StatusCode,
    routing::get,
    BoxError, Router,
};
use std::time::Duration;
use tower::ServiceBuilder;
use tower_http::{limit::RequestBodyLimitLayer, timeout::TimeoutLayer, trace::TraceLayer};
use tower_http::validate_request::ValidateRequestHeaderLayer;

fn app() -> Router {
    let slow = Router::new().route("/slow", get(ok)).layer(TimeoutLayer::new(Duration::from_secs(1)));
    let small = Router::new().route("/small", get(ok)).layer(RequestBodyLimitLayer::new(10));
    let closed = Router::new()
        .route("/closed", get(ok))
        .route_layer(ValidateRequestHeaderLayer::bearer("token"));
    let failing = Router::new().route("/failing", get(ok)).layer(
        ServiceBuilder::new()
            .layer(HandleErrorLayer::new(failed))
            .timeout(Duration::from_secs(2)),
    );
    Router::new()
        .merge(slow)
        .merge(small)
        .merge(closed)
        .merge(failing)
        .layer(TraceLayer::new_for_http())
}

#[tokio::main]
async fn main() {
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap();
    axum::serve(listener, app()).await.unwrap();
}

async fn failed(_error: BoxError) -> (StatusCode, &'static str) {
    (StatusCode::GATEWAY_TIMEOUT, "late")
}

async fn ok() -> &'static str {
    "ok"
}

use axum::{
    extract::{Request, State},
    http::StatusCode,
    middleware::{from_fn, from_fn_with_state, Next},
    response::Response,
    routing::{get, post},
    Router,
};

#[derive(Clone)]
struct AppState {
    key: String,
}

fn app() -> Router {
    let state = AppState { key: String::from("k") };
    Router::new()
        .route("/health", get(ok))
        .route("/orders", get(ok).post(ok))
        .route("/orders/{id}/public", get(ok))
        .route("/orders/{id}/pay", post(ok))
        .layer(from_fn_with_state(state.clone(), authenticate))
        .layer(from_fn(log))
        .with_state(state)
}

#[tokio::main]
async fn main() {
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap();
    axum::serve(listener, app()).await.unwrap();
}

async fn authenticate(State(state): State<AppState>, request: Request, next: Next) -> Result<Response, StatusCode> {
    let path = request.uri().path();
    if path == "/health" || (path.starts_with("/orders/") && path.ends_with("/public")) {
        return Ok(next.run(request).await);
    }
    if request.method() == "GET" {
        return Ok(next.run(request).await);
    }
    let given = request.headers().get("x-key").and_then(|key| key.to_str().ok());
    match given {
        Some(key) if key == state.key => Ok(next.run(request).await),
        _ => Err(StatusCode::UNAUTHORIZED),
    }
}

async fn log(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    if response.status().is_server_error() {
        eprintln!("failed");
    }
    response
}

async fn ok() -> &'static str {
    "ok"
}

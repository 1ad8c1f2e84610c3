use axum::{
    http::StatusCode,
    routing::{any, delete, get, on, MethodFilter},
    Router,
};

fn app() -> Router {
    Router::new()
        .route("/items", get(list).post(create))
        .route("/items/{id}", get(show))
        .route("/items/{id}", delete(remove).put(replace))
        .route("/ping", on(MethodFilter::GET.or(MethodFilter::HEAD), ping))
        .route("/hook", any(ping))
        .route("/closure", get(|| async { "hello" }))
}

#[tokio::main]
async fn main() {
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap();
    axum::serve(listener, app()).await.unwrap();
}

async fn list() -> &'static str {
    "[]"
}

async fn create() -> StatusCode {
    StatusCode::CREATED
}

async fn show() -> String {
    String::from("one")
}

async fn remove() {}

async fn replace() -> Result<&'static str, StatusCode> {
    Err(StatusCode::CONFLICT)
}

async fn ping() -> impl axum::response::IntoResponse {
    StatusCode::NO_CONTENT
}

mod store;

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::IntoResponse,
    routing::get,
    Router,
};
use store::{Memory, Store};

fn app() -> Router {
    router(Memory::default())
}

fn router<S: Store + Clone + Send + Sync + 'static>(store: S) -> Router {
    Router::new()
        .route("/notes/{name}", get(show::<S>).delete(remove::<S>))
        .with_state(store)
}

#[tokio::main]
async fn main() {
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap();
    axum::serve(listener, app()).await.unwrap();
}

async fn show<S: Store>(State(store): State<S>, Path(name): Path<String>) -> impl IntoResponse {
    match store.find(&name) {
        Some(note) => Ok(note),
        None => Err(StatusCode::NOT_FOUND),
    }
}

async fn remove<S: Store>(State(store): State<S>, Path(name): Path<String>) -> StatusCode {
    match store.remove(&name) {
        Ok(()) => StatusCode::NO_CONTENT,
        Err(code) => StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
    }
}

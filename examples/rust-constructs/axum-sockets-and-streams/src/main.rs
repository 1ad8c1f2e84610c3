use axum::{
    extract::ws::{WebSocket, WebSocketUpgrade},
    response::{sse::{Event, Sse}, IntoResponse, Response},
    routing::{any, get},
    Router,
};
use futures::stream::{self, Stream};
use std::convert::Infallible;

fn app() -> Router {
    Router::new()
        .route("/socket", get(socket))
        .route("/events", get(events))
        .route("/both", any(socket))
}

#[tokio::main]
async fn main() {
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap();
    axum::serve(listener, app()).await.unwrap();
}

async fn socket(upgrade: WebSocketUpgrade) -> Response {
    upgrade.on_upgrade(talk)
}

async fn talk(mut socket: WebSocket) {
    while let Some(Ok(message)) = socket.recv().await {
        if socket.send(message).await.is_err() {
            return;
        }
    }
}

async fn events() -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    Sse::new(stream::empty()).keep_alive(Default::default())
}

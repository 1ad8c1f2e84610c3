mod members;

use axum::{extract::Path, routing::get, Router};

fn app() -> Router {
    Router::new()
        .nest("/teams/{team}/members", members::routes())
        .merge(files())
        .nest("/empty", Router::new())
}

fn files() -> Router {
    Router::new().route("/files/{*path}", get(file))
}

async fn file(Path(path): Path<String>) -> String {
    path
}

#[tokio::main]
async fn main() {
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap();
    axum::serve(listener, app()).await.unwrap();
}

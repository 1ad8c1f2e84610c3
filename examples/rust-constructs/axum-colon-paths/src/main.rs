use axum::{extract::Path, routing::get, Router};
use std::net::SocketAddr;

#[tokio::main]
async fn main() {
    let app = Router::new()
        .route("/users/:id", get(user))
        .route("/assets/*rest", get(asset))
        .nest("/teams/:team", Router::new().route("/", get(asset)));
    let addr = SocketAddr::from(([127, 0, 0, 1], 3000));
    axum::Server::bind(&addr)
        .serve(app.into_make_service_with_connect_info::<SocketAddr>())
        .await
        .unwrap();
}

async fn user(Path(id): Path<u64>) -> String {
    id.to_string()
}

async fn asset() -> &'static str {
    ""
}

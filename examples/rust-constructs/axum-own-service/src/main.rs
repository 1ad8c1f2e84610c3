mod limit;

use axum::{routing::get, Router};
use limit::LimitLayer;
use tower::ServiceBuilder;

fn app() -> Router {
    let limited = Router::new().route("/limited", get(ok)).layer(LimitLayer { most: 5 });
    let several = Router::new()
        .route("/several", get(ok))
        .layer(ServiceBuilder::new().layer(LimitLayer { most: 1 }));
    Router::new().route("/free", get(ok)).merge(limited).merge(several)
}

#[tokio::main]
async fn main() {
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap();
    axum::serve(listener, app()).await.unwrap();
}

async fn ok() -> &'static str {
    "ok"
}

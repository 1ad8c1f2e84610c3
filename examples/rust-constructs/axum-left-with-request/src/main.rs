use axum::{
    extract::{Extension, Request},
    http::StatusCode,
    middleware::{from_fn, Next},
    response::Response,
    routing::get,
    Router,
};

#[derive(Clone)]
struct User {
    admin: bool,
}

fn app() -> Router {
    Router::new()
        .route("/admin", get(admin))
        .route("/plain", get(plain))
        .layer(from_fn(load))
        .layer(Extension(7u32))
        .fallback(missing)
}

#[tokio::main]
async fn main() {
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap();
    axum::serve(listener, app()).await.unwrap();
}

async fn load(mut request: Request, next: Next) -> Response {
    request.extensions_mut().insert(User { admin: false });
    next.run(request).await
}

async fn admin(Extension(user): Extension<User>) -> Result<&'static str, StatusCode> {
    if user.admin { Ok("hello") } else { Err(StatusCode::FORBIDDEN) }
}

async fn plain() -> &'static str {
    "plain"
}

async fn missing() -> StatusCode {
    StatusCode::NOT_FOUND
}

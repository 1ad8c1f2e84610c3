use axum::{
    extract::Request,
    http::StatusCode,
    middleware::{self, Next},
    response::Response,
    routing::{get, post},
    Router,
};

fn app() -> Router {
    let admin = Router::new()
        .route("/users", get(ok))
        .route("/users", post(ok))
        .route_layer(middleware::from_fn(only_admins))
        .route("/help", get(ok));
    Router::new()
        .route("/account", get(ok).layer(middleware::from_fn(signed_in)).post(ok))
        .nest("/admin", admin)
        .route("/about", get(ok))
}

#[tokio::main]
async fn main() {
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap();
    axum::serve(listener, app()).await.unwrap();
}

async fn signed_in(request: Request, next: Next) -> Result<Response, StatusCode> {
    if request.headers().contains_key("authorization") {
        Ok(next.run(request).await)
    } else {
        Err(StatusCode::UNAUTHORIZED)
    }
}

async fn only_admins(request: Request, next: Next) -> Result<Response, StatusCode> {
    match request.headers().get("x-role").and_then(|role| role.to_str().ok()) {
        Some("admin") => Ok(next.run(request).await),
        Some(_) => Err(StatusCode::FORBIDDEN),
        None => Err(StatusCode::UNAUTHORIZED),
    }
}

async fn ok() -> &'static str {
    "ok"
}

mod claims;

use axum::{http::StatusCode, routing::get, Json, Router};
use claims::{AuthError, Claims};

#[derive(Clone)]
pub struct AppState {
    pub secret: String,
}

fn app() -> Router {
    let state = AppState { secret: String::from("secret") };
    Router::new()
        .route("/me", get(me))
        .route("/admin", get(admin))
        .route("/greeting", get(greeting))
        .with_state(state)
}

#[tokio::main]
async fn main() {
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap();
    axum::serve(listener, app()).await.unwrap();
}

async fn me(claims: Claims) -> Json<String> {
    Json(claims.name)
}

async fn admin(claims: Claims) -> Result<StatusCode, AuthError> {
    claims.require_admin()?;
    Ok(StatusCode::ACCEPTED)
}

async fn greeting(claims: Option<Claims>) -> String {
    claims.map(|each| each.name).unwrap_or_default()
}

mod api;

use api::Api;
use axum::{extract::FromRef, Router};

#[derive(Clone)]
pub struct Mailer {
    pub open: bool,
}

#[derive(Clone)]
pub struct Limits {
    pub most: u32,
}

#[derive(Clone, FromRef)]
pub struct AppState {
    pub mailer: Mailer,
    pub pages: u32,
}

impl FromRef<AppState> for Limits {
    fn from_ref(state: &AppState) -> Self {
        Limits { most: state.pages }
    }
}

fn app() -> Router {
    let state = AppState { mailer: Mailer { open: false }, pages: 3 };
    Api::new("/v1").router().with_state(state)
}

#[tokio::main]
async fn main() {
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap();
    axum::serve(listener, app()).await.unwrap();
}

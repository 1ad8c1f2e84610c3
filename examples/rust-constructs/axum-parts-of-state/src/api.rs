use axum::{
    extract::State,
    http::StatusCode,
    routing::{get, post},
    Router,
};

use crate::{AppState, Limits, Mailer};

pub struct Api {
    prefix: String,
}

impl Api {
    pub fn new(prefix: &str) -> Self {
        Api { prefix: prefix.to_string() }
    }

    pub fn router(&self) -> Router<AppState> {
        let inner = Router::new()
            .route("/mails", post(send))
            .route("/limits", get(limits));
        Router::new().nest(&self.prefix, inner)
    }
}

async fn send(State(mailer): State<Mailer>) -> StatusCode {
    if mailer.open { StatusCode::ACCEPTED } else { StatusCode::SERVICE_UNAVAILABLE }
}

async fn limits(State(limits): State<Limits>) -> StatusCode {
    if limits.most > 5 { StatusCode::OK } else { StatusCode::INSUFFICIENT_STORAGE }
}

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde_json::json;

use crate::api;
use crate::state::AppState;

/// The whole server.
pub fn router(state: AppState) -> Router {
    let mut router = Router::new()
        .route("/health", get(health))
        .nest("/api", api::router(state.clone()))
        .merge(api::webhooks::router(state.clone()));
    if state.settings.labels {
        router = router.nest("/labels", api::labels::router());
    }
    router
        .fallback(nothing_here)
        .layer(middleware::from_fn_with_state(
            state.clone(),
            refuse_during_maintenance,
        ))
        .with_state(state)
}

async fn health() -> &'static str {
    "ok"
}

async fn nothing_here() -> impl IntoResponse {
    (
        StatusCode::NOT_FOUND,
        Json(json!({ "code": "nothing_here" })),
    )
}

async fn refuse_during_maintenance(
    State(state): State<AppState>,
    request: Request,
    next: Next,
) -> Response {
    if state.settings.maintenance {
        return (
            StatusCode::SERVICE_UNAVAILABLE,
            Json(json!({ "code": "maintenance" })),
        )
            .into_response();
    }
    next.run(request).await
}

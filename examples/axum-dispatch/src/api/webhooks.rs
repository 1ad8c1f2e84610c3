use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use serde::Deserialize;

use crate::error::ApiError;
use crate::parcels::ParcelDesk;
use crate::signature::is_signed;
use crate::state::AppState;

const SIGNATURE: &str = "x-carrier-signature";
const MOST_BYTES: usize = 16 * 1024;

pub fn router(state: AppState) -> Router<AppState> {
    Router::new()
        .route("/webhooks/carrier", post(carrier_event))
        .route_layer(middleware::from_fn_with_state(state, verify_signature))
}

#[derive(Deserialize)]
struct CarrierEvent {
    parcel: i64,
    event: String,
}

async fn carrier_event(
    State(state): State<AppState>,
    Json(message): Json<CarrierEvent>,
) -> Result<StatusCode, ApiError> {
    let desk = ParcelDesk::new(state.database);
    match message.event.as_str() {
        "picked_up" => desk.pick_up(message.parcel)?,
        "delivered" => desk.deliver(message.parcel)?,
        "lost" => desk.give_up(message.parcel)?,
        _ => return Err(ApiError::Invalid("event")),
    };
    Ok(StatusCode::NO_CONTENT)
}

/// Reads the body to check who has sent it, and puts it back.
async fn verify_signature(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(bytes) = to_bytes(body, MOST_BYTES).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let signature = parts
        .headers
        .get(SIGNATURE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    if !is_signed(&state.settings.webhook_secret, &bytes, signature) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    next.run(Request::from_parts(parts, Body::from(bytes)))
        .await
}

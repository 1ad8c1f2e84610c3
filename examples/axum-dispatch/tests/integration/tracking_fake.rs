use std::sync::Arc;

use async_trait::async_trait;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use dispatch::app::router;
use dispatch::database::Database;
use dispatch::state::AppState;
use dispatch::tracking::{Position, Tracking, TrackingError};
use tower::ServiceExt;

use crate::settings::{KEY, settings};

/// Knows where everything is.
struct Oracle;

#[async_trait]
impl Tracking for Oracle {
    async fn position(&self, carrier: &str, _: &str) -> Result<Position, TrackingError> {
        Ok(Position {
            place: format!("a depot of {carrier}"),
            at: 1,
        })
    }
}

fn state(status: &str) -> AppState {
    let database = Arc::new(Database::open(":memory:").unwrap());
    database
        .connection()
        .execute_batch(&format!(
            "INSERT INTO carriers (code, name) VALUES ('SNAIL', 'Snail Mail');
             INSERT INTO parcels (id, reference, recipient, weight_grams, status, carrier, due_at)
             VALUES (1, 'R-1', 'Ada', 500, '{status}', 'SNAIL', 4000000000);"
        ))
        .unwrap();
    let mut state = AppState::new(settings(), database);
    state.tracking = Arc::new(Oracle);
    state
}

fn request(path: &str) -> Request<Body> {
    Request::builder()
        .uri(path)
        .header("authorization", format!("Bearer {KEY}"))
        .body(Body::empty())
        .unwrap()
}

#[tokio::test]
async fn asks_the_carrier() {
    let app = router(state("in_transit"));

    let response = app
        .oneshot(request("/api/parcels/1/tracking"))
        .await
        .unwrap();

    assert_eq!(response.status(), StatusCode::OK);
}

#[tokio::test]
async fn shows_the_history_of_a_parcel() {
    let app = router(state("created"));

    let response = app
        .oneshot(request("/api/parcels/1/history"))
        .await
        .unwrap();

    assert_eq!(response.status(), StatusCode::OK);
}

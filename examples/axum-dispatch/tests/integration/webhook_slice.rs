use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use dispatch::api::webhooks;
use dispatch::database::Database;
use dispatch::signature::sign;
use dispatch::state::AppState;
use tower::ServiceExt;

use crate::settings::{SECRET, settings};

/// The webhooks and nothing else of the server.
fn slice(database: Arc<Database>) -> Router {
    let state = AppState::new(settings(), database);
    webhooks::router(state.clone()).with_state(state)
}

fn database_with(status: &str) -> Arc<Database> {
    let database = Database::open(":memory:").unwrap();
    database
        .connection()
        .execute(
            "INSERT INTO parcels (id, reference, recipient, weight_grams, status, due_at)
             VALUES (1, 'R-1', 'Ada', 500, ?1, 4000000000)",
            [status],
        )
        .unwrap();
    Arc::new(database)
}

async fn tell(database: Arc<Database>, message: &'static str, signature: &str) -> StatusCode {
    let request = Request::post("/webhooks/carrier")
        .header("content-type", "application/json")
        .header("x-carrier-signature", signature)
        .body(Body::from(message))
        .unwrap();
    slice(database).oneshot(request).await.unwrap().status()
}

#[tokio::test]
async fn a_delivered_parcel_is_delivered() {
    let database = database_with("in_transit");
    let message = r#"{"parcel": 1, "event": "delivered"}"#;

    let status = tell(database, message, &sign(SECRET, message.as_bytes())).await;

    assert_eq!(status, StatusCode::NO_CONTENT);
}

#[tokio::test]
async fn a_parcel_is_not_lost_once_it_is_delivered() {
    let database = database_with("delivered");
    let message = r#"{"parcel": 1, "event": "lost"}"#;

    let status = tell(database, message, &sign(SECRET, message.as_bytes())).await;

    assert_eq!(status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn not_everything_can_happen_to_a_parcel() {
    let database = database_with("in_transit");
    let message = r#"{"parcel": 1, "event": "eaten"}"#;

    let status = tell(database, message, &sign(SECRET, message.as_bytes())).await;

    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn strangers_tell_nothing() {
    let database = database_with("in_transit");

    let status = tell(database, r#"{"parcel": 1, "event": "lost"}"#, "00").await;

    assert_eq!(status, StatusCode::UNAUTHORIZED);
}

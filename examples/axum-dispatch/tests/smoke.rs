//! Looks whether the desk answers at all.

use std::sync::Arc;

use axum::body::Body;
use axum::http::Request;
use dispatch::app::router;
use dispatch::database::Database;
use dispatch::settings::Settings;
use dispatch::state::AppState;
use dispatch::tracking::{HttpTracking, Tracking};
use tower::ServiceExt;

#[tokio::test]
async fn answers() {
    let database = Arc::new(Database::open(":memory:").unwrap());
    let app = router(AppState::new(Settings::from_env(), database));

    for path in ["/health", "/api/carriers"] {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        assert!(response.status().as_u16() >= 100);
    }
}

#[tokio::test]
#[ignore = "asks the real tracking service"]
async fn the_tracking_service_does_not_know_everything() {
    let tracking = HttpTracking::new(&std::env::var("TRACKING_URL").unwrap());

    assert!(tracking.position("SNAIL", "no such parcel").await.is_err());
}

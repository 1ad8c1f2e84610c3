use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::helpers::{code, spawn_app};

fn snail() -> Value {
    json!({ "code": "SNAIL", "name": "Snail Mail" })
}

#[tokio::test]
async fn adds_a_carrier_once() {
    let app = spawn_app().await;

    let added = app
        .post_as_administrator("/api/admin/carriers", &snail())
        .await;
    assert_eq!(added.status(), StatusCode::CREATED);
    let again = app
        .post_as_administrator("/api/admin/carriers", &snail())
        .await;
    assert_eq!(again.status(), StatusCode::CONFLICT);
}

#[tokio::test]
async fn wants_a_short_code() {
    let app = spawn_app().await;
    let long = json!({ "code": "TORTOISES", "name": "Tortoises" });

    let response = app
        .post_as_administrator("/api/admin/carriers", &long)
        .await;

    assert_eq!(response.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(code(response).await, "invalid");
}

#[tokio::test]
async fn does_not_understand_half_a_carrier() {
    let app = spawn_app().await;
    let half = json!({ "code": "SNAIL" });

    let response = app
        .post_as_administrator("/api/admin/carriers", &half)
        .await;

    assert_eq!(response.status(), StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn removes_a_carrier_once() {
    let app = spawn_app().await;
    app.carrier("SNAIL");

    let removed = app
        .delete_as_administrator("/api/admin/carriers/SNAIL")
        .await;
    assert_eq!(removed.status(), StatusCode::NO_CONTENT);
    let again = app
        .delete_as_administrator("/api/admin/carriers/SNAIL")
        .await;
    assert_eq!(again.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn keeps_a_carrier_that_has_parcels() {
    let app = spawn_app().await;
    app.carrier("SNAIL");
    let id = app.parcel_in("created");
    app.schedule(id, "SNAIL").await;

    let response = app
        .delete_as_administrator("/api/admin/carriers/SNAIL")
        .await;

    assert_eq!(response.status(), StatusCode::CONFLICT);
    assert_eq!(code(response).await, "carrier_in_use");
}

#[tokio::test]
async fn is_for_administrators_only() {
    let app = spawn_app().await;

    for path in ["/api/admin/carriers", "/api/admin/overdue-round"] {
        let response = app.post(path, &snail()).await;
        assert_eq!(response.status(), StatusCode::FORBIDDEN, "{path}");
    }
    let removed = app.delete("/api/admin/carriers/SNAIL").await;
    assert_eq!(removed.status(), StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn looks_for_overdue_parcels_at_once() {
    let app = spawn_app().await;

    let response = app
        .post_as_administrator("/api/admin/overdue-round", &json!({}))
        .await;

    assert_eq!(response.status(), StatusCode::OK);
}

#[tokio::test]
async fn does_nothing_without_a_database() {
    let app = spawn_app().await;
    app.lose_tables();

    let added = app
        .post_as_administrator("/api/admin/carriers", &snail())
        .await;
    assert_eq!(added.status(), StatusCode::INTERNAL_SERVER_ERROR);
    let removed = app
        .delete_as_administrator("/api/admin/carriers/SNAIL")
        .await;
    assert_eq!(removed.status(), StatusCode::INTERNAL_SERVER_ERROR);
    let round = app
        .post_as_administrator("/api/admin/overdue-round", &json!({}))
        .await;
    assert_eq!(round.status(), StatusCode::INTERNAL_SERVER_ERROR);
}

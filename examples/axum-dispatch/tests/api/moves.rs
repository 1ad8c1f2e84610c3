use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::helpers::{code, spawn_app};

#[tokio::test]
async fn a_parcel_goes_all_the_way() {
    let app = spawn_app().await;
    app.carrier("SNAIL");
    let parcel: Value = app.create_parcel("R-1").await.json().await.unwrap();
    let id = parcel["id"].as_i64().unwrap();

    let scheduled = app.schedule(id, "SNAIL").await;
    assert_eq!(scheduled.status(), StatusCode::OK);
    assert_eq!(app.status_of(id), "scheduled");

    let picked_up = app.act(id, "pickup").await;
    assert_eq!(picked_up.status(), StatusCode::OK);

    let delivered = app.act(id, "deliver").await;
    assert_eq!(delivered.status(), StatusCode::OK);
    assert_eq!(app.status_of(id), "delivered");
}

#[tokio::test]
async fn is_scheduled_with_a_carrier_that_exists() {
    desk_with_parcel!(app, id, "created");

    let response = app.schedule(id, "NOBODY").await;

    assert_eq!(response.status(), StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn is_scheduled_once() {
    desk_with_parcel!(app, id, "scheduled");
    app.carrier("SNAIL");

    let response = app.schedule(id, "SNAIL").await;

    assert_eq!(response.status(), StatusCode::CONFLICT);
    assert_eq!(code(response).await, "wrong_status");
}

#[tokio::test]
async fn is_not_scheduled_without_a_parcel() {
    let app = spawn_app().await;

    assert_eq!(app.schedule(77, "SNAIL").await.status(), 404);
}

#[tokio::test]
async fn is_picked_up_when_it_is_scheduled_and_not_before() {
    desk_with_parcel!(app, id, "created");

    assert_eq!(app.act(id, "pickup").await.status(), StatusCode::CONFLICT);
    assert_eq!(app.act(77, "pickup").await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn is_delivered_by_those_who_have_it() {
    let app = spawn_app().await;
    for status in ["created", "scheduled", "delivered", "cancelled"] {
        let id = app.parcel_in(status);
        let response = app.act(id, "deliver").await;
        assert_eq!(response.status(), StatusCode::CONFLICT, "{status}");
        assert_eq!(app.status_of(id), status);
    }
}

#[tokio::test]
async fn can_be_cancelled_until_it_is_picked_up() {
    let app = spawn_app().await;
    for (status, expected) in [
        ("created", StatusCode::OK),
        ("scheduled", StatusCode::OK),
        ("in_transit", StatusCode::CONFLICT),
        ("delivered", StatusCode::CONFLICT),
        ("cancelled", StatusCode::CONFLICT),
        ("lost", StatusCode::CONFLICT),
    ] {
        let id = app.parcel_in(status);
        assert_eq!(app.act(id, "cancel").await.status(), expected, "{status}");
    }
    assert_eq!(app.act(77, "cancel").await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn moves_parcels_by_number() {
    let app = spawn_app().await;

    for action in ["pickup", "cancel"] {
        let path = format!("/api/parcels/seventy/{action}");
        let response = app.post(&path, &json!({})).await;
        assert_eq!(response.status(), StatusCode::BAD_REQUEST, "{action}");
    }
}

#[tokio::test]
async fn does_not_move_without_a_database() {
    let app = spawn_app().await;
    app.lose_tables();

    let picked_up = app.act(1, "pickup").await;
    assert_eq!(picked_up.status(), StatusCode::INTERNAL_SERVER_ERROR);
    let cancelled = app.act(1, "cancel").await;
    assert!(cancelled.status().is_server_error());
}

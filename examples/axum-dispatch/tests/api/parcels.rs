use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::helpers::{code, parcel, spawn_app};

#[tokio::test]
async fn takes_a_parcel() {
    let app = spawn_app().await;

    let response = app.create_parcel("R-1").await;

    assert_eq!(response.status(), StatusCode::CREATED);
    let parcel: Value = response.json().await.unwrap();
    assert_eq!(parcel["status"], "created");
}

#[tokio::test]
async fn takes_a_reference_once() {
    let app = spawn_app().await;
    app.create_parcel("R-1").await;

    let response = app.create_parcel("R-1").await;

    assert_eq!(response.status().as_u16(), 409);
    assert_eq!(code(response).await, "reference_taken");
}

#[tokio::test]
async fn refuses_what_cannot_be_sent() {
    let app = spawn_app().await;
    let mut nameless = parcel("R-1");
    nameless["reference"] = json!(" ");
    let mut heavy = parcel("R-2");
    heavy["weight_grams"] = json!(40_000);

    for body in [nameless, heavy] {
        let response = app.post("/api/parcels", &body).await;
        assert_eq!(
            response.status(),
            StatusCode::UNPROCESSABLE_ENTITY,
            "{body} was taken"
        );
    }
}

#[tokio::test]
async fn does_not_understand_half_a_parcel() {
    let app = spawn_app().await;

    let response = app
        .post("/api/parcels", &json!({ "reference": "R-1" }))
        .await;

    assert_eq!(422, response.status().as_u16());
}

#[tokio::test]
async fn shows_a_parcel() {
    desk_with_parcel!(app, id, "created");

    let response = app.get(&format!("/api/parcels/{id}")).await;

    assert!(response.status().is_success());
}

#[tokio::test]
async fn does_not_know_every_parcel() {
    let app = spawn_app().await;

    assert_eq!(
        app.get("/api/parcels/77").await.status(),
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        app.get("/api/parcels/seventy").await.status(),
        StatusCode::BAD_REQUEST
    );
}

#[tokio::test]
async fn lists_parcels_by_status() {
    desk_with_parcel!(app, _id, "lost");
    app.parcel_in("created");

    let response = app.get("/api/parcels?status=lost&limit=5").await;

    assert_eq!(response.status(), 200);
    let parcels: Vec<Value> = response.json().await.unwrap();
    assert_eq!(parcels.len(), 1);
}

#[tokio::test]
async fn refuses_pages_that_make_no_sense() {
    let app = spawn_app().await;

    for query in ["limit=0", "limit=101", "limit=many", "status=asleep"] {
        let response = app.get(&format!("/api/parcels?{query}")).await;
        assert_eq!(response.status(), StatusCode::BAD_REQUEST, "{query}");
    }
}

#[tokio::test]
async fn is_for_people_with_a_key() {
    let app = spawn_app().await;

    let missing = app.get_without_key("/api/parcels").await;
    assert_eq!(missing.status(), StatusCode::UNAUTHORIZED);
    assert_eq!(code(missing).await, "key_missing");
    let unknown = app.get_as("key-of-nobody", "/api/parcels").await;
    assert_eq!(unknown.status(), StatusCode::UNAUTHORIZED);
    assert_eq!(code(unknown).await, "key_unknown");
}

#[tokio::test]
async fn says_when_its_database_fails() {
    let app = spawn_app().await;
    app.lose_tables();

    for path in ["/api/parcels", "/api/parcels/1"] {
        let response = app.get(path).await;
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
    }
    let response = app.create_parcel("R-1").await;
    assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
}

use axum::extract::Path;
use axum::http::StatusCode as Answer;
use axum::response::IntoResponse;
use axum::routing::get;
use axum::{Json, Router};
use dispatch::settings::Settings;
use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::helpers::{TestApp, settings, spawn_app_with};

/// Stands in for the tracking service: knows R-1, is ill when asked for R-3.
async fn tracking_service() -> String {
    let service = Router::new().route("/v1/{carrier}/positions/{reference}", get(position));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, service).await.unwrap() });
    format!("http://{address}")
}

async fn position(Path((_, reference)): Path<(String, String)>) -> impl IntoResponse {
    match reference.as_str() {
        "R-1" => Json(json!({ "place": "Leipzig", "at": 1 })).into_response(),
        "R-2" => Answer::NOT_FOUND.into_response(),
        _ => Answer::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn desk() -> TestApp {
    let app = spawn_app_with(Settings {
        tracking_url: tracking_service().await,
        ..settings()
    })
    .await;
    app.carrier("SNAIL");
    app
}

async fn parcel_under_way(app: &TestApp, reference: &str) -> i64 {
    let parcel: Value = app.create_parcel(reference).await.json().await.unwrap();
    let id = parcel["id"].as_i64().unwrap();
    app.schedule(id, "SNAIL").await;
    app.act(id, "pickup").await;
    id
}

#[tokio::test]
async fn tells_where_a_parcel_is() {
    let app = desk().await;
    let id = parcel_under_way(&app, "R-1").await;

    let response = app.get(&format!("/api/parcels/{id}/tracking")).await;

    assert_eq!(response.status(), StatusCode::OK);
    let position: Value = response.json().await.unwrap();
    assert_eq!(position["place"], "Leipzig");
}

#[tokio::test]
async fn tells_that_the_carrier_does_not_know_the_parcel() {
    let app = desk().await;
    let id = parcel_under_way(&app, "R-2").await;

    let response = app.get(&format!("/api/parcels/{id}/tracking")).await;

    assert_eq!(response.status(), StatusCode::NOT_FOUND);
    let body: Value = response.json().await.unwrap();
    assert_eq!(body["code"], "not_tracked");
}

#[tokio::test]
async fn tells_that_the_carrier_does_not_answer() {
    let app = desk().await;
    let id = parcel_under_way(&app, "R-3").await;

    let response = app.get(&format!("/api/parcels/{id}/tracking")).await;

    assert_eq!(response.status(), StatusCode::BAD_GATEWAY);
}

#[tokio::test]
async fn tracks_what_is_under_way_only() {
    let app = desk().await;
    let id = app.parcel_in("delivered");

    let response = app.get(&format!("/api/parcels/{id}/tracking")).await;

    assert_eq!(response.status(), StatusCode::CONFLICT);
}

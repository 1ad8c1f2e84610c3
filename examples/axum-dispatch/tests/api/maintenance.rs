use dispatch::settings::Settings;
use reqwest::StatusCode;

use crate::helpers::{code, settings, spawn_app, spawn_app_with};

#[tokio::test]
async fn is_up() {
    let app = spawn_app().await;

    let response = app.get_without_key("/health").await;

    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.text().await.unwrap(), "ok");
}

#[tokio::test]
async fn has_nothing_elsewhere() {
    let app = spawn_app().await;

    let response = app.get("/nowhere").await;

    assert_eq!(response.status(), StatusCode::NOT_FOUND);
    assert_eq!(code(response).await, "nothing_here");
}

#[tokio::test]
async fn answers_nobody_during_maintenance() {
    let app = spawn_app_with(Settings {
        maintenance: true,
        ..settings()
    })
    .await;

    let response = app.get("/api/parcels").await;

    assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
}

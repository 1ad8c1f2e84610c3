use reqwest::StatusCode;
use serde_json::Value;

use crate::helpers::spawn_app;

#[tokio::test]
async fn lists_the_carriers() {
    let app = spawn_app().await;
    app.carrier("SNAIL");

    let response = app.get("/api/carriers").await;

    assert_eq!(response.status(), StatusCode::OK);
    let carriers: Vec<Value> = response.json().await.unwrap();
    assert_eq!(carriers[0]["code"], "SNAIL");
}

#[tokio::test]
async fn shows_a_carrier() {
    let app = spawn_app().await;
    app.carrier("SNAIL");

    let response = app.get("/api/carriers/SNAIL").await;
    let carrier: Value = response.error_for_status().unwrap().json().await.unwrap();
    assert_eq!(carrier["name"], "A carrier");
    let unknown = app.get("/api/carriers/HARE").await.status();
    assert!(unknown == StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn has_no_carriers_without_a_database() {
    let app = spawn_app().await;
    app.lose_tables();

    assert_ne!(app.get("/api/carriers").await.status(), StatusCode::OK);
    let shown = app.get("/api/carriers/SNAIL").await;
    assert_eq!(shown.status(), StatusCode::INTERNAL_SERVER_ERROR);
}

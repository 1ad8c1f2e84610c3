use axum::{
    body::Body,
    http::{header, StatusCode},
    response::{Html, IntoResponse, NoContent, Redirect, Response},
    routing::get,
    Json, Router,
};

fn app() -> Router {
    Router::new()
        .route("/unit", get(unit))
        .route("/html", get(html))
        .route("/moved", get(moved))
        .route("/gone", get(gone))
        .route("/none", get(none))
        .route("/built", get(built))
        .route("/headers", get(headers))
        .route("/changed", get(changed))
        .route("/several/{kind}", get(several))
}

#[tokio::main]
async fn main() {
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap();
    axum::serve(listener, app()).await.unwrap();
}

async fn unit() {}

async fn html() -> Html<&'static str> {
    Html("<p>hello</p>")
}

async fn moved() -> Redirect {
    Redirect::permanent("/html")
}

async fn gone() -> Redirect {
    Redirect::to("/html")
}

async fn none() -> NoContent {
    NoContent
}

async fn built() -> Response {
    Response::builder()
        .status(StatusCode::PARTIAL_CONTENT)
        .header(header::CONTENT_TYPE, "text/plain")
        .body(Body::empty())
        .unwrap()
}

async fn headers() -> impl IntoResponse {
    (StatusCode::NON_AUTHORITATIVE_INFORMATION, [(header::SERVER, "axum")], Json("x"))
}

async fn changed() -> Response {
    let mut response = "text".into_response();
    *response.status_mut() = StatusCode::IM_A_TEAPOT;
    response
}

async fn several(kind: axum::extract::Path<String>) -> Response {
    match kind.as_str() {
        "a" => StatusCode::ACCEPTED.into_response(),
        "b" => (StatusCode::GONE, "gone").into_response(),
        "c" => Json(1).into_response(),
        _ => Redirect::temporary("/").into_response(),
    }
}

use axum::{extract::Path, http::StatusCode, Json};
use utoipa_axum::{router::OpenApiRouter, routes};

pub fn router() -> OpenApiRouter {
    OpenApiRouter::new().routes(routes!(list, remove))
}

#[utoipa::path(get, path = "/pets", responses((status = 200, body = Vec<String>)))]
async fn list() -> Json<Vec<String>> {
    Json(Vec::new())
}

#[utoipa::path(delete, path = "/pets/{id}", params(("id" = u32, Path)))]
async fn remove(Path(_id): Path<u32>) -> StatusCode {
    StatusCode::NO_CONTENT
}

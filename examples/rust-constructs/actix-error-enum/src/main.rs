use actix_web::http::StatusCode;
use actix_web::{App, HttpResponse, HttpServer, ResponseError, web};
use sqlx::PgPool;

#[derive(Debug, thiserror::Error)]
enum StoreError {
    #[error("no such crate")]
    Missing,
    #[error("the store is gone")]
    Gone,
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

#[derive(Debug, thiserror::Error)]
enum ApiError {
    #[error("the name is taken")]
    Taken,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl ResponseError for ApiError {
    fn status_code(&self) -> StatusCode {
        match self {
            ApiError::Taken => StatusCode::CONFLICT,
            ApiError::Store(StoreError::Missing) => StatusCode::NOT_FOUND,
            ApiError::Store(StoreError::Gone) => StatusCode::GONE,
            ApiError::Store(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn error_response(&self) -> HttpResponse {
        HttpResponse::build(self.status_code()).body(self.to_string())
    }
}

/// An error that says nothing of its status.
#[derive(Debug, thiserror::Error)]
#[error("broken")]
struct Broken;

impl ResponseError for Broken {}

async fn find(pool: &PgPool, id: i64) -> Result<i64, StoreError> {
    let row: Option<(i64,)> = sqlx::query_as("SELECT id FROM crates WHERE id = $1").bind(id).fetch_optional(pool).await?;
    row.map(|found| found.0).ok_or(StoreError::Missing)
}

async fn show(pool: web::Data<PgPool>, id: web::Path<i64>) -> Result<HttpResponse, ApiError> {
    let found = find(&pool, *id).await?;
    Ok(HttpResponse::Ok().json(found))
}

async fn rename(name: String) -> Result<HttpResponse, ApiError> {
    if name == "taken" {
        return Err(ApiError::Taken);
    }
    Ok(HttpResponse::NoContent().finish())
}

async fn fail() -> Result<HttpResponse, Broken> {
    Err(Broken)
}

async fn hidden(name: String) -> actix_web::Result<HttpResponse> {
    if name.is_empty() {
        Err(ApiError::Taken)?;
    }
    Ok(HttpResponse::Ok().finish())
}

async fn boxed(name: String) -> Result<HttpResponse, Box<dyn std::error::Error>> {
    let number: i32 = name.parse()?;
    Ok(HttpResponse::Ok().json(number))
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    let pool = PgPool::connect_lazy("postgres://localhost/crates").unwrap();
    HttpServer::new(move || {
        App::new()
            .app_data(web::Data::new(pool.clone()))
            .route("/crates/{id}", web::get().to(show))
            .route("/crates", web::put().to(rename))
            .route("/fail", web::get().to(fail))
            .route("/hidden", web::get().to(hidden))
            .route("/boxed", web::get().to(boxed))
    })
    .bind("127.0.0.1:8080")?
    .run()
    .await
}

use actix_web::body::BoxBody;
use actix_web::http::StatusCode;
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, Responder, web};
use serde::Serialize;

#[derive(Serialize)]
struct Parcel {
    weight: u32,
}

struct Created(Parcel);

impl Responder for Created {
    type Body = BoxBody;

    fn respond_to(self, _req: &HttpRequest) -> HttpResponse<Self::Body> {
        HttpResponse::Created().json(self.0)
    }
}

async fn text() -> String {
    "a parcel".to_string()
}

async fn json() -> web::Json<Parcel> {
    web::Json(Parcel { weight: 1 })
}

async fn pair() -> (web::Json<Parcel>, StatusCode) {
    (web::Json(Parcel { weight: 2 }), StatusCode::ACCEPTED)
}

async fn own() -> Created {
    Created(Parcel { weight: 3 })
}

async fn result(weight: web::Path<u32>) -> actix_web::Result<impl Responder> {
    if *weight == 0 {
        return Err(actix_web::error::ErrorUnprocessableEntity("nothing to weigh"));
    }
    Ok(web::Json(Parcel { weight: *weight }))
}

async fn moved() -> web::Redirect {
    web::Redirect::to("/text")
}

async fn gone_for_good() -> impl Responder {
    web::Redirect::to("/text").permanent()
}

async fn perhaps(weight: web::Path<String>) -> Option<web::Json<Parcel>> {
    if weight.is_empty() { None } else { Some(web::Json(Parcel { weight: 4 })) }
}

async fn built(code: web::Path<String>) -> HttpResponse {
    let status = if code.is_empty() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    HttpResponse::build(status).finish()
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| {
        App::new()
            .route("/text", web::get().to(text))
            .route("/json", web::get().to(json))
            .route("/pair", web::get().to(pair))
            .route("/own", web::get().to(own))
            .route("/result/{weight}", web::get().to(result))
            .route("/moved", web::get().to(moved))
            .route("/gone", web::get().to(gone_for_good))
            .route("/perhaps/{weight}", web::get().to(perhaps))
            .route("/built/{code}", web::get().to(built))
    })
    .bind("127.0.0.1:8080")?
    .run()
    .await
}

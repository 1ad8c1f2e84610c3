use actix_web::error::InternalError;
use actix_web::{App, HttpResponse, HttpServer, error, web};
use serde::Deserialize;

#[derive(Deserialize)]
struct Parcel {
    weight: u32,
}

async fn add(parcel: web::Json<Parcel>) -> HttpResponse {
    HttpResponse::Created().json(parcel.weight)
}

async fn show(id: web::Path<u32>) -> HttpResponse {
    HttpResponse::Ok().json(id.into_inner())
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| {
        let json = web::JsonConfig::default().limit(4096).error_handler(|err, _req| {
            InternalError::from_response(err, HttpResponse::UnprocessableEntity().finish()).into()
        });
        App::new()
            .app_data(json)
            .app_data(web::PathConfig::default().error_handler(|err, _| error::ErrorBadRequest(err)))
            .route("/parcels", web::post().to(add))
            .service(
                web::scope("/strict")
                    .app_data(web::PathConfig::default().error_handler(|err, _| error::ErrorGone(err)))
                    .route("/parcels/{id}", web::get().to(show)),
            )
            .route("/parcels/{id}", web::get().to(show))
    })
    .bind("127.0.0.1:8080")?
    .run()
    .await
}

use actix_web::http::Method;
use actix_web::{App, HttpResponse, HttpServer, guard, web};

async fn show() -> HttpResponse {
    HttpResponse::Ok().finish()
}

async fn store() -> HttpResponse {
    HttpResponse::Created().finish()
}

async fn patch() -> HttpResponse {
    HttpResponse::NoContent().finish()
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| {
        App::new()
            .service(
                web::resource("/shelves/{id:\\d+}")
                    .name("shelf")
                    .route(web::get().to(show))
                    .route(web::method(Method::PATCH).to(patch))
                    .route(web::route().guard(guard::Put()).to(store)),
            )
            .service(web::resource("/anything").to(show))
            .service(web::resource("/only-posts").guard(guard::Post()).to(store))
            .service(
                web::resource("/either").route(
                    web::route().guard(guard::Any(guard::Get()).or(guard::Head())).to(show),
                ),
            )
            .service(web::resource("/files/{path:.*}").route(web::delete().to(patch)))
    })
    .bind("127.0.0.1:8080")?
    .run()
    .await
}

use actix_web::{App, HttpResponse, HttpServer, Responder, web};

async fn list() -> impl Responder {
    HttpResponse::Ok().json(vec!["a crate"])
}

async fn add() -> HttpResponse {
    HttpResponse::Created().finish()
}

async fn remove() -> HttpResponse {
    HttpResponse::NoContent().finish()
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| {
        App::new()
            .route("/", web::get().to(|| async { "up" }))
            .service(
                web::scope("/depots/{depot}")
                    .route("", web::get().to(list))
                    .service(
                        web::scope("crates")
                            .route("", web::post().to(add))
                            .route("/{id}", web::delete().to(remove)),
                    ),
            )
            .service(web::scope("").route("/version", web::get().to(|| HttpResponse::Ok())))
    })
    .bind(("127.0.0.1", 8080))?
    .run()
    .await
}

use actix_web::{App, HttpResponse, HttpServer, Scope, get, services, web};

#[get("/one")]
async fn one() -> HttpResponse {
    HttpResponse::Ok().finish()
}

#[get("/two")]
async fn two() -> HttpResponse {
    HttpResponse::Ok().finish()
}

#[get("/three")]
async fn three() -> HttpResponse {
    HttpResponse::Ok().finish()
}

fn numbered() -> Scope {
    let mut scope = web::scope("/numbered");
    for path in ["/first", "/second"] {
        scope = scope.route(path, web::get().to(|| async { HttpResponse::Ok() }));
    }
    scope
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| {
        App::new()
            .service((one, two))
            .service(services![three])
            .service(numbered())
    })
    .bind("127.0.0.1:8080")?
    .run()
    .await
}

use actix_web::{App, HttpServer, web};

mod lockers;
mod parcels;

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| {
        App::new()
            .configure(lockers::configure)
            .service(web::scope("/api").configure(parcels::routes("/parcels")))
            .configure(|cfg| {
                cfg.route("/ping", web::get().to(|| async { "pong" }));
            })
    })
    .bind("127.0.0.1:8080")?
    .run()
    .await
}

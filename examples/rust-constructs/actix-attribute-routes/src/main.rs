use actix_web::{App, HttpResponse, HttpServer, get, post, route, routes, web};

#[get("/berths")]
async fn berths() -> HttpResponse {
    HttpResponse::Ok().finish()
}

#[post("/berths")]
async fn book() -> HttpResponse {
    HttpResponse::Created().finish()
}

#[route("/berths/{id}", method = "GET", method = "HEAD")]
async fn berth(id: web::Path<String>) -> HttpResponse {
    HttpResponse::Ok().body(id.into_inner())
}

#[routes]
#[get("/tide")]
#[get("/tides")]
async fn tide() -> &'static str {
    "high"
}

mod cranes {
    use actix_web::HttpResponse;

    #[actix_web::put("/cranes/{id}")]
    pub async fn crane() -> HttpResponse {
        HttpResponse::Accepted().finish()
    }
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| {
        App::new()
            .service(berths)
            .service(web::scope("/v1").service(book).service(berth))
            .service(tide)
            .service(cranes::crane)
    })
    .bind("127.0.0.1:8080")?
    .run()
    .await
}

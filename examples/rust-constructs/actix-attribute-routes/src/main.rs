use actix_web::body::BoxBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::ErrorForbidden;
use actix_web::middleware::{Next, from_fn};
use actix_web::{App, Error, HttpResponse, HttpServer, get, post, route, routes, web};

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

async fn only_with_key(req: ServiceRequest, next: Next<BoxBody>) -> Result<ServiceResponse<BoxBody>, Error> {
    if req.headers().get("x-key").is_none() {
        return Err(ErrorForbidden("no key"));
    }
    next.call(req).await
}

#[get("/keys", wrap = "from_fn(only_with_key)")]
async fn keys() -> &'static str {
    "keys"
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
            .service(keys)
            .service(cranes::crane)
    })
    .bind("127.0.0.1:8080")?
    .run()
    .await
}

use actix_web::{App, HttpRequest, HttpResponse, HttpServer, web};
use serde::Deserialize;

#[derive(Deserialize)]
struct Parcel {
    weight: u32,
}

#[derive(Deserialize)]
struct Search {
    text: String,
}

#[derive(Deserialize)]
struct Hints {
    text: Option<String>,
}

#[derive(Deserialize)]
struct Place {
    depot: String,
    shelf: u8,
}

async fn json(parcel: web::Json<Parcel>) -> HttpResponse {
    HttpResponse::Created().json(parcel.weight)
}

async fn form(web::Form(parcel): web::Form<Parcel>) -> HttpResponse {
    HttpResponse::Ok().json(parcel.weight)
}

async fn required(search: web::Query<Search>) -> HttpResponse {
    HttpResponse::Ok().body(search.into_inner().text)
}

async fn optional(hints: web::Query<Hints>) -> HttpResponse {
    match &hints.text {
        Some(text) => HttpResponse::Ok().body(text.clone()),
        None => HttpResponse::NoContent().finish(),
    }
}

async fn text(name: web::Path<String>) -> HttpResponse {
    HttpResponse::Ok().body(name.into_inner())
}

async fn number(path: web::Path<(String, u64)>) -> HttpResponse {
    let (_name, id) = path.into_inner();
    HttpResponse::Ok().json(id)
}

async fn named(place: web::Path<Place>) -> HttpResponse {
    HttpResponse::Ok().body(format!("{} {}", place.depot, place.shelf))
}

async fn perhaps(parcel: Option<web::Json<Parcel>>) -> HttpResponse {
    match parcel {
        Some(parcel) => HttpResponse::Ok().json(parcel.weight),
        None => HttpResponse::ImATeapot().finish(),
    }
}

async fn either(parcel: Result<web::Json<Parcel>, actix_web::Error>) -> HttpResponse {
    if parcel.is_err() {
        return HttpResponse::UnprocessableEntity().finish();
    }
    HttpResponse::Ok().finish()
}

async fn anything(request: HttpRequest, body: web::Bytes) -> HttpResponse {
    let _ = (request, body);
    HttpResponse::Ok().finish()
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| {
        App::new()
            .route("/json", web::post().to(json))
            .route("/form", web::post().to(form))
            .route("/required", web::get().to(required))
            .route("/optional", web::get().to(optional))
            .route("/text/{name}", web::get().to(text))
            .route("/number/{name}/{id}", web::get().to(number))
            .route("/named/{depot}/{shelf}", web::get().to(named))
            .route("/perhaps", web::post().to(perhaps))
            .route("/either", web::post().to(either))
            .route("/anything", web::put().to(anything))
    })
    .bind("127.0.0.1:8080")?
    .run()
    .await
}

use actix_web::{App, HttpResponse, HttpServer, web};
use std::sync::Mutex;

struct Settings {
    read_only: bool,
}

struct Counter {
    visits: Mutex<u32>,
}

struct Forgotten;

trait Store {
    fn has(&self, name: &str) -> bool;
}

struct Empty;

impl Store for Empty {
    fn has(&self, _name: &str) -> bool {
        false
    }
}

async fn write(settings: web::Data<Settings>) -> HttpResponse {
    if settings.read_only {
        return HttpResponse::Locked().finish();
    }
    HttpResponse::Created().finish()
}

async fn count(counter: web::Data<Counter>) -> HttpResponse {
    let mut visits = counter.visits.lock().unwrap();
    *visits += 1;
    HttpResponse::Ok().json(*visits)
}

async fn look(store: web::Data<dyn Store>) -> HttpResponse {
    if store.has("it") {
        return HttpResponse::Ok().finish();
    }
    HttpResponse::NotFound().finish()
}

async fn forgotten(_data: web::Data<Forgotten>) -> HttpResponse {
    HttpResponse::Ok().finish()
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    let counter = web::Data::new(Counter { visits: Mutex::new(0) });
    let store: web::Data<dyn Store> = web::Data::from(std::sync::Arc::new(Empty) as std::sync::Arc<dyn Store>);
    HttpServer::new(move || {
        App::new()
            .app_data(web::Data::new(Settings { read_only: true }))
            .app_data(counter.clone())
            .app_data(store.clone())
            .route("/write", web::post().to(write))
            .route("/count", web::get().to(count))
            .route("/look", web::get().to(look))
            .route("/forgotten", web::get().to(forgotten))
    })
    .bind("127.0.0.1:8080")?
    .run()
    .await
}

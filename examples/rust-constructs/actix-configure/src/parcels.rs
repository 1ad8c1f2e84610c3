use actix_web::{HttpResponse, web};

async fn parcel() -> HttpResponse {
    HttpResponse::Ok().finish()
}

pub fn routes(path: &'static str) -> impl Fn(&mut web::ServiceConfig) {
    move |cfg| {
        cfg.service(web::resource(path).route(web::get().to(parcel)));
    }
}

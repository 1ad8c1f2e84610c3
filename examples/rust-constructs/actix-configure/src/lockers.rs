use actix_web::{HttpResponse, web};

async fn open() -> HttpResponse {
    HttpResponse::Ok().finish()
}

async fn doors() -> HttpResponse {
    HttpResponse::Ok().finish()
}

pub fn configure(cfg: &mut web::ServiceConfig) {
    cfg.service(web::scope("/lockers").configure(inner));
}

fn inner(cfg: &mut web::ServiceConfig) {
    cfg.route("/{id}/open", web::post().to(open)).route("/{id}/doors", web::get().to(doors));
}

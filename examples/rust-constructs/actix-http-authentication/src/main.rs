use actix_web::dev::ServiceRequest;
use actix_web::error::ErrorForbidden;
use actix_web::{App, Error, HttpResponse, HttpServer, web};
use actix_web_httpauth::extractors::AuthenticationError;
use actix_web_httpauth::extractors::basic::BasicAuth;
use actix_web_httpauth::extractors::bearer::{BearerAuth, Config};
use actix_web_httpauth::middleware::HttpAuthentication;

async fn validate(req: ServiceRequest, bearer: BearerAuth) -> Result<ServiceRequest, (Error, ServiceRequest)> {
    if bearer.token().is_empty() {
        return Err((AuthenticationError::from(Config::default()).into(), req));
    }
    if bearer.token() == "guest" {
        return Err((ErrorForbidden("guests may not"), req));
    }
    Ok(req)
}

async fn guarded() -> HttpResponse {
    HttpResponse::Ok().finish()
}

async fn by_extractor(auth: BasicAuth) -> HttpResponse {
    HttpResponse::Ok().body(auth.user_id().to_string())
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| {
        App::new()
            .service(
                web::scope("/guarded")
                    .wrap(HttpAuthentication::bearer(validate))
                    .route("", web::get().to(guarded)),
            )
            .route("/basic", web::get().to(by_extractor))
            .route("/open", web::get().to(guarded))
    })
    .bind("127.0.0.1:8080")?
    .run()
    .await
}

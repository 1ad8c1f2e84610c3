use actix_session::SessionExt;
use actix_web::body::MessageBody;
use actix_web::dev::{Service, ServiceRequest, ServiceResponse};
use actix_web::error::{ErrorForbidden, InternalError};
use actix_web::middleware::{Next, from_fn};
use actix_web::{App, Error, HttpMessage, HttpResponse, HttpServer, web};

#[derive(Clone)]
struct UserName(String);

async fn only_signed_in(
    req: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let name = req.get_session().get::<String>("name").map_err(actix_web::error::ErrorInternalServerError)?;
    match name {
        Some(name) => {
            req.extensions_mut().insert(UserName(name));
            next.call(req).await
        }
        None => {
            let response = HttpResponse::SeeOther().insert_header(("Location", "/login")).finish();
            Err(InternalError::from_response("nobody", response).into())
        }
    }
}

async fn profile(user: web::ReqData<UserName>) -> HttpResponse {
    HttpResponse::Ok().body(user.into_inner().0)
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| {
        App::new()
            .service(
                web::scope("/me")
                    .wrap(from_fn(only_signed_in))
                    .route("", web::get().to(profile)),
            )
            .route("/unguarded", web::get().to(profile))
            .service(
                web::resource("/keys")
                    .wrap_fn(|req, srv| {
                        let known = req.headers().contains_key("x-key");
                        let next = srv.call(req);
                        async move {
                            if !known {
                                return Err(ErrorForbidden("no key"));
                            }
                            next.await
                        }
                    })
                    .route(web::get().to(|| async { "keys" })),
            )
    })
    .bind("127.0.0.1:8080")?
    .run()
    .await
}

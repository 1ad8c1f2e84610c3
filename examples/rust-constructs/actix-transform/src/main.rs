use actix_web::body::EitherBody;
use actix_web::dev::{Service, ServiceRequest, ServiceResponse, Transform, forward_ready};
use actix_web::{App, Error, HttpResponse, HttpServer, web};
use futures_util::future::LocalBoxFuture;
use std::future::{Ready, ready};
use std::rc::Rc;

struct ApiKey {
    key: String,
}

impl<S, B> Transform<S, ServiceRequest> for ApiKey
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error> + 'static,
    B: 'static,
{
    type Response = ServiceResponse<EitherBody<B>>;
    type Error = Error;
    type InitError = ();
    type Transform = ApiKeyService<S>;
    type Future = Ready<Result<Self::Transform, Self::InitError>>;

    fn new_transform(&self, service: S) -> Self::Future {
        ready(Ok(ApiKeyService { service: Rc::new(service), key: self.key.clone() }))
    }
}

struct ApiKeyService<S> {
    service: Rc<S>,
    key: String,
}

impl<S, B> Service<ServiceRequest> for ApiKeyService<S>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error> + 'static,
    B: 'static,
{
    type Response = ServiceResponse<EitherBody<B>>;
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self::Response, Self::Error>>;

    forward_ready!(service);

    fn call(&self, req: ServiceRequest) -> Self::Future {
        let service = Rc::clone(&self.service);
        let key = self.key.clone();
        Box::pin(async move {
            let given = req.headers().get("x-api-key").and_then(|value| value.to_str().ok());
            if given != Some(key.as_str()) {
                let response = HttpResponse::Unauthorized().finish().map_into_right_body();
                return Ok(req.into_response(response));
            }
            let response = service.call(req).await?;
            Ok(response.map_into_left_body())
        })
    }
}

async fn secrets() -> HttpResponse {
    HttpResponse::Ok().finish()
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| {
        App::new().service(
            web::scope("/vault")
                .wrap(ApiKey { key: "k".to_string() })
                .route("/secrets", web::get().to(secrets)),
        )
    })
    .bind("127.0.0.1:8080")?
    .run()
    .await
}

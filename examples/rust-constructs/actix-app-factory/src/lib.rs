use actix_web::body::MessageBody;
use actix_web::dev::{Server, ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::{App, Error, HttpResponse, HttpServer, web};
use std::net::TcpListener;

pub struct Application {
    server: Server,
}

macro_rules! health {
    ($app:expr, $path:literal) => {
        $app.route($path, web::get().to(|| HttpResponse::Ok()))
    };
}

pub fn app(
    name: String,
) -> App<impl ServiceFactory<ServiceRequest, Config = (), Response = ServiceResponse<impl MessageBody>, Error = Error, InitError = ()>>
{
    let app = App::new().app_data(web::Data::new(name));
    let app = health!(app, "/health");
    app.default_service(web::to(|| async { HttpResponse::NotFound().body("nothing here") }))
}

impl Application {
    pub async fn build(address: &str) -> Result<Self, std::io::Error> {
        let listener = TcpListener::bind(address)?;
        let server = HttpServer::new(|| app("depot".to_string())).listen(listener)?.run();
        Ok(Self { server })
    }

    pub async fn run_until_stopped(self) -> Result<(), std::io::Error> {
        self.server.await
    }
}

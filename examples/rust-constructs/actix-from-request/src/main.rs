use actix_web::dev::Payload;
use actix_web::{App, FromRequest, HttpRequest, HttpResponse, HttpServer, ResponseError, http::StatusCode, web};
use std::fmt;
use std::future::{Future, Ready, ready};
use std::pin::Pin;

#[derive(Debug)]
enum AuthError {
    Missing,
    Forbidden,
}

impl fmt::Display for AuthError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "refused")
    }
}

impl ResponseError for AuthError {
    fn status_code(&self) -> StatusCode {
        match self {
            AuthError::Missing => StatusCode::UNAUTHORIZED,
            AuthError::Forbidden => StatusCode::FORBIDDEN,
        }
    }
}

struct User {
    name: String,
}

impl FromRequest for User {
    type Error = AuthError;
    type Future = Ready<Result<Self, Self::Error>>;

    fn from_request(req: &HttpRequest, _payload: &mut Payload) -> Self::Future {
        match req.headers().get("x-user") {
            Some(name) => ready(Ok(User { name: name.to_str().unwrap_or("").to_string() })),
            None => ready(Err(AuthError::Missing)),
        }
    }
}

struct Admin(User);

impl FromRequest for Admin {
    type Error = AuthError;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Self::Error>>>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let user = User::from_request(req, payload);
        Box::pin(async move {
            let user = user.await?;
            if user.name != "root" {
                return Err(AuthError::Forbidden);
            }
            Ok(Admin(user))
        })
    }
}

async fn mine(user: User) -> HttpResponse {
    HttpResponse::Ok().body(user.name)
}

async fn all(admin: Admin) -> HttpResponse {
    HttpResponse::Ok().body(admin.0.name)
}

async fn perhaps(user: Option<User>) -> HttpResponse {
    match user {
        Some(user) => HttpResponse::Ok().body(user.name),
        None => HttpResponse::NoContent().finish(),
    }
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| {
        App::new()
            .route("/mine", web::get().to(mine))
            .route("/all", web::get().to(all))
            .route("/perhaps", web::get().to(perhaps))
    })
    .bind("127.0.0.1:8080")?
    .run()
    .await
}

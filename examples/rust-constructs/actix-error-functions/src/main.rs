use actix_web::error::{ErrorForbidden, ErrorNotFound, InternalError};
use actix_web::http::StatusCode;
use actix_web::{App, Error, HttpResponse, HttpServer, error, web};

async fn lookup(name: String) -> Result<String, Error> {
    if name.len() > 10 {
        return Err(ErrorNotFound("no such name"));
    }
    if name.starts_with('_') {
        return Err(ErrorForbidden("not yours"));
    }
    Ok(name)
}

async fn mapped(name: String) -> Result<HttpResponse, Error> {
    let number: u8 = name.parse().map_err(error::ErrorBadRequest)?;
    Ok(HttpResponse::Ok().json(number))
}

async fn redirected(name: String) -> Result<HttpResponse, InternalError<&'static str>> {
    if name.is_empty() {
        let response = HttpResponse::SeeOther().insert_header(("Location", "/")).finish();
        return Err(InternalError::from_response("empty", response));
    }
    Ok(HttpResponse::Ok().finish())
}

async fn teapot() -> Result<HttpResponse, Error> {
    Err(InternalError::new("tea", StatusCode::IM_A_TEAPOT).into())
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| {
        App::new()
            .route("/lookup", web::post().to(lookup))
            .route("/mapped", web::post().to(mapped))
            .route("/redirected", web::post().to(redirected))
            .route("/teapot", web::get().to(teapot))
    })
    .bind("127.0.0.1:8080")?
    .run()
    .await
}

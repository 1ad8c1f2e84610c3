use actix_web::http::StatusCode;
use actix_web::{App, HttpResponse, HttpServer, ResponseError, web};
use std::fmt;

#[derive(Debug)]
enum Refusal {
    TooLight,
    TooHeavy,
    Unpaid,
    Banned,
    Taken,
    Gone,
    Locked,
    Unfit,
    Slow,
    Lost,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "refused")
    }
}

impl ResponseError for Refusal {
    fn status_code(&self) -> StatusCode {
        use Refusal::*;
        match self {
            TooLight | TooHeavy => StatusCode::BAD_REQUEST,
            Unpaid => StatusCode::PAYMENT_REQUIRED,
            Banned => StatusCode::FORBIDDEN,
            Taken => StatusCode::CONFLICT,
            Gone => StatusCode::GONE,
            Locked => StatusCode::LOCKED,
            Unfit => StatusCode::UNPROCESSABLE_ENTITY,
            Slow => StatusCode::TOO_MANY_REQUESTS,
            Lost => StatusCode::NOT_FOUND,
        }
    }
}

fn check(weight: u32) -> Result<u32, Refusal> {
    match weight {
        0 => Err(Refusal::TooLight),
        1 => Err(Refusal::Unpaid),
        2 => Err(Refusal::Banned),
        3 => Err(Refusal::Taken),
        4 => Err(Refusal::Gone),
        5 => Err(Refusal::Locked),
        6 => Err(Refusal::Unfit),
        7 => Err(Refusal::Slow),
        8 => Err(Refusal::Lost),
        1000.. => Err(Refusal::TooHeavy),
        fine => Ok(fine),
    }
}

async fn weigh(weight: web::Path<u32>) -> Result<HttpResponse, Refusal> {
    let weight = check(weight.into_inner())?;
    Ok(HttpResponse::Ok().json(weight))
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| App::new().route("/weigh/{weight}", web::post().to(weigh)))
        .bind("127.0.0.1:8080")?
        .run()
        .await
}

use axum::Router;
use axum_extra::routing::{RouterExt, TypedPath};
use serde::Deserialize;

#[derive(TypedPath, Deserialize)]
#[typed_path("/users/{id}/teams/{team}")]
struct Membership {
    id: u32,
    team: String,
}

fn app() -> Router {
    Router::new().typed_get(show).typed_delete(leave)
}

#[tokio::main]
async fn main() {
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap();
    axum::serve(listener, app()).await.unwrap();
}

async fn show(Membership { id, team }: Membership) -> String {
    format!("{id} {team}")
}

async fn leave(_membership: Membership) -> axum::http::StatusCode {
    axum::http::StatusCode::NO_CONTENT
}

use std::error::Error;
use std::sync::Arc;

use dispatch::app::router;
use dispatch::database::Database;
use dispatch::settings::Settings;
use dispatch::state::AppState;
use dispatch::workers;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let settings = Settings::from_env();
    let database = Arc::new(Database::open(&settings.database_path)?);

    tokio::spawn(workers::overdue::run(
        database.clone(),
        settings.overdue_period,
    ));
    if let Some(url) = settings.notice_url.clone() {
        tokio::spawn(workers::notices::run(database.clone(), url));
    }

    let listener = tokio::net::TcpListener::bind(&settings.address).await?;
    let state = AppState::new(settings, database);
    axum::serve(listener, router(state))
        .with_graceful_shutdown(async {
            let _ = tokio::signal::ctrl_c().await;
        })
        .await?;
    Ok(())
}

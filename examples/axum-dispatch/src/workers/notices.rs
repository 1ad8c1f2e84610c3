use std::sync::Arc;
use std::time::Duration;

use serde_json::json;

use crate::database::Database;

const PAUSE: Duration = Duration::from_secs(10);

/// Tells whoever wants to know what happens to parcels; what could not be sent is tried again after a pause.
pub async fn run(database: Arc<Database>, url: String) {
    let client = reqwest::Client::new();
    loop {
        if let Err(error) = send_pending_once(&database, &client, &url).await {
            eprintln!("notices: {error}");
        }
        tokio::time::sleep(PAUSE).await;
    }
}

async fn send_pending_once(
    database: &Database,
    client: &reqwest::Client,
    url: &str,
) -> rusqlite::Result<()> {
    for (id, parcel, what) in pending(database)? {
        let notice = json!({ "parcel": parcel, "what": what });
        let answer = client.post(url).json(&notice).send().await;
        if answer.is_ok_and(|answer| answer.status().is_success()) {
            database
                .connection()
                .execute("UPDATE events SET sent = 1 WHERE id = ?1", [id])?;
        }
    }
    Ok(())
}

fn pending(database: &Database) -> rusqlite::Result<Vec<(i64, i64, String)>> {
    let connection = database.connection();
    let mut statement =
        connection.prepare("SELECT id, parcel, what FROM events WHERE sent = 0 ORDER BY id")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    rows.collect()
}

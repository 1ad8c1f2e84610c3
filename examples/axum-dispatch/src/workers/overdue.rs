use std::sync::Arc;
use std::time::Duration;

use crate::clock;
use crate::database::Database;

/// Looks for parcels that should have arrived, again and again.
pub async fn run(database: Arc<Database>, period: Duration) {
    let mut ticks = tokio::time::interval(period);
    loop {
        ticks.tick().await;
        match mark_overdue_once(&database, clock::now()) {
            Ok(0) => {}
            Ok(marked) => println!("{marked} parcels are lost"),
            Err(error) => eprintln!("overdue: {error}"),
        }
    }
}

/// Marks the parcels that should have arrived before now as lost; says how many.
pub fn mark_overdue_once(database: &Database, now: i64) -> rusqlite::Result<usize> {
    database.connection().execute(
        "UPDATE parcels SET status = 'lost' WHERE status = 'in_transit' AND due_at < ?1",
        [now],
    )
}

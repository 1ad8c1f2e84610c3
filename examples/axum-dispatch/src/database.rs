use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;

const SCHEMA: &str = "
    CREATE TABLE IF NOT EXISTS carriers (
        code TEXT PRIMARY KEY,
        name TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS parcels (
        id INTEGER PRIMARY KEY,
        reference TEXT NOT NULL UNIQUE,
        recipient TEXT NOT NULL,
        weight_grams INTEGER NOT NULL,
        status TEXT NOT NULL CHECK (
            status IN ('created', 'scheduled', 'in_transit', 'delivered', 'cancelled', 'lost')
        ),
        carrier TEXT REFERENCES carriers (code),
        due_at INTEGER NOT NULL
    );
    CREATE TABLE IF NOT EXISTS events (
        id INTEGER PRIMARY KEY,
        parcel INTEGER NOT NULL REFERENCES parcels (id),
        what TEXT NOT NULL,
        at INTEGER NOT NULL,
        sent INTEGER NOT NULL DEFAULT 0
    );
";

/// The one connection to the database of the desk.
pub struct Database {
    connection: Mutex<Connection>,
}

impl Database {
    pub fn open(path: &str) -> rusqlite::Result<Database> {
        let connection = Connection::open(path)?;
        connection.execute_batch(SCHEMA)?;
        Ok(Database {
            connection: Mutex::new(connection),
        })
    }

    pub fn connection(&self) -> MutexGuard<'_, Connection> {
        self.connection
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

use std::sync::Arc;

use rusqlite::{OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use super::status::Status;
use crate::clock;
use crate::database::Database;
use crate::error::ApiError;

#[derive(Clone, Debug, Serialize)]
pub struct Parcel {
    pub id: i64,
    pub reference: String,
    pub recipient: String,
    pub weight_grams: i64,
    pub status: Status,
    pub carrier: Option<String>,
    pub due_at: i64,
}

#[derive(Debug, Deserialize)]
pub struct NewParcel {
    pub reference: String,
    pub recipient: String,
    pub weight_grams: i64,
    pub due_at: i64,
}

#[derive(Debug, Serialize)]
pub struct Event {
    pub what: String,
    pub at: i64,
}

const COLUMNS: &str = "id, reference, recipient, weight_grams, status, carrier, due_at";

/// The parcels in the database, and what happened to them.
pub struct ParcelStore {
    database: Arc<Database>,
}

impl ParcelStore {
    pub fn new(database: Arc<Database>) -> ParcelStore {
        ParcelStore { database }
    }

    pub fn page(&self, status: Option<Status>, limit: i64) -> rusqlite::Result<Vec<Parcel>> {
        let connection = self.database.connection();
        let mut statement = connection.prepare(&format!(
            "SELECT {COLUMNS} FROM parcels WHERE ?1 IS NULL OR status = ?1 ORDER BY id LIMIT ?2"
        ))?;
        let rows = statement.query_map(params![status.map(Status::as_str), limit], parcel)?;
        rows.collect()
    }

    pub fn find(&self, id: i64) -> Result<Parcel, ApiError> {
        self.database
            .connection()
            .query_row(
                &format!("SELECT {COLUMNS} FROM parcels WHERE id = ?1"),
                [id],
                parcel,
            )
            .optional()?
            .ok_or(ApiError::ParcelNotFound)
    }

    pub fn insert(&self, new: &NewParcel) -> Result<Parcel, ApiError> {
        let connection = self.database.connection();
        let added = connection.execute(
            "INSERT INTO parcels (reference, recipient, weight_grams, status, due_at)
             VALUES (?1, ?2, ?3, 'created', ?4) ON CONFLICT DO NOTHING",
            params![new.reference, new.recipient, new.weight_grams, new.due_at],
        )?;
        if added == 0 {
            return Err(ApiError::ReferenceTaken);
        }
        Ok(Parcel {
            id: connection.last_insert_rowid(),
            reference: new.reference.clone(),
            recipient: new.recipient.clone(),
            weight_grams: new.weight_grams,
            status: Status::Created,
            carrier: None,
            due_at: new.due_at,
        })
    }

    /// Gives a created parcel to a carrier; false if it was not there, or not just created.
    pub fn schedule(&self, id: i64, carrier: &str) -> rusqlite::Result<bool> {
        let moved = self.database.connection().execute(
            "UPDATE parcels SET status = 'scheduled', carrier = ?2 WHERE id = ?1 AND status = 'created'",
            params![id, carrier],
        )?;
        Ok(moved == 1)
    }

    /// Takes a parcel back that nobody has picked up yet; false if it is too late.
    pub fn cancel(&self, id: i64) -> rusqlite::Result<bool> {
        let moved = self.database.connection().execute(
            "UPDATE parcels SET status = 'cancelled' WHERE id = ?1 AND status IN ('created', 'scheduled')",
            [id],
        )?;
        Ok(moved == 1)
    }

    pub fn move_to(&self, id: i64, status: Status) -> rusqlite::Result<()> {
        self.database.connection().execute(
            "UPDATE parcels SET status = ?2 WHERE id = ?1",
            params![id, status.as_str()],
        )?;
        Ok(())
    }

    pub fn record(&self, parcel: i64, what: &str) -> rusqlite::Result<()> {
        self.database.connection().execute(
            "INSERT INTO events (parcel, what, at) VALUES (?1, ?2, ?3)",
            params![parcel, what, clock::now()],
        )?;
        Ok(())
    }

    pub fn events(&self, parcel: i64) -> rusqlite::Result<Vec<Event>> {
        let connection = self.database.connection();
        let mut statement =
            connection.prepare("SELECT what, at FROM events WHERE parcel = ?1 ORDER BY id")?;
        let rows = statement.query_map([parcel], |row| {
            Ok(Event {
                what: row.get(0)?,
                at: row.get(1)?,
            })
        })?;
        rows.collect()
    }

    pub fn count(&self, status: Status) -> rusqlite::Result<i64> {
        self.database.connection().query_row(
            "SELECT count(*) FROM parcels WHERE status = ?1",
            [status.as_str()],
            |row| row.get(0),
        )
    }
}

fn parcel(row: &Row<'_>) -> rusqlite::Result<Parcel> {
    let status: String = row.get(4)?;
    Ok(Parcel {
        id: row.get(0)?,
        reference: row.get(1)?,
        recipient: row.get(2)?,
        weight_grams: row.get(3)?,
        status: Status::parse(&status).ok_or(rusqlite::Error::InvalidQuery)?,
        carrier: row.get(5)?,
        due_at: row.get(6)?,
    })
}

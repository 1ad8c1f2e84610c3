use std::sync::Arc;

use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};

use crate::database::Database;
use crate::error::ApiError;

#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Carrier {
    pub code: String,
    pub name: String,
}

/// The carriers that the desk works with.
pub struct CarrierStore {
    database: Arc<Database>,
}

impl CarrierStore {
    pub fn new(database: Arc<Database>) -> CarrierStore {
        CarrierStore { database }
    }

    pub fn all(&self) -> rusqlite::Result<Vec<Carrier>> {
        let connection = self.database.connection();
        let mut statement = connection.prepare("SELECT code, name FROM carriers ORDER BY code")?;
        let rows = statement.query_map([], |row| {
            Ok(Carrier {
                code: row.get(0)?,
                name: row.get(1)?,
            })
        })?;
        rows.collect()
    }

    pub fn find(&self, code: &str) -> rusqlite::Result<Option<Carrier>> {
        self.database
            .connection()
            .query_row(
                "SELECT code, name FROM carriers WHERE code = ?1",
                [code],
                |row| {
                    Ok(Carrier {
                        code: row.get(0)?,
                        name: row.get(1)?,
                    })
                },
            )
            .optional()
    }

    pub fn add(&self, carrier: &Carrier) -> Result<(), ApiError> {
        let added = self.database.connection().execute(
            "INSERT INTO carriers (code, name) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
            params![carrier.code, carrier.name],
        )?;
        if added == 0 {
            return Err(ApiError::CarrierTaken);
        }
        Ok(())
    }

    pub fn remove(&self, code: &str) -> Result<(), ApiError> {
        let parcels: i64 = self.database.connection().query_row(
            "SELECT count(*) FROM parcels WHERE carrier = ?1",
            [code],
            |row| row.get(0),
        )?;
        if parcels > 0 {
            return Err(ApiError::CarrierInUse);
        }
        let removed = self
            .database
            .connection()
            .execute("DELETE FROM carriers WHERE code = ?1", [code])?;
        if removed == 0 {
            return Err(ApiError::CarrierNotFound);
        }
        Ok(())
    }
}

use std::sync::Arc;

use rusqlite::OptionalExtension;

use crate::database::Database;

/// Knows what is printed on the label of a parcel.
pub trait LabelSource: Send + Sync {
    fn lines(&self, parcel: i64) -> rusqlite::Result<Option<Vec<String>>>;
}

/// Labels made of what is stored.
pub struct StoredLabels {
    database: Arc<Database>,
}

impl StoredLabels {
    pub fn new(database: Arc<Database>) -> StoredLabels {
        StoredLabels { database }
    }
}

impl LabelSource for StoredLabels {
    fn lines(&self, parcel: i64) -> rusqlite::Result<Option<Vec<String>>> {
        self.database
            .connection()
            .query_row(
                "SELECT reference, recipient FROM parcels WHERE id = ?1",
                [parcel],
                |row| Ok(vec![row.get(0)?, row.get(1)?]),
            )
            .optional()
    }
}

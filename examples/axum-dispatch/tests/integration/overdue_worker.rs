use std::sync::Arc;

use dispatch::database::Database;
use dispatch::workers::overdue::mark_overdue_once;

const DUE: i64 = 1_000;

fn database() -> Arc<Database> {
    let database = Database::open(":memory:").unwrap();
    database
        .connection()
        .execute_batch(
            "INSERT INTO parcels (id, reference, recipient, weight_grams, status, due_at) VALUES
             (1, 'R-1', 'Ada', 500, 'in_transit', 1000),
             (2, 'R-2', 'Ada', 500, 'delivered', 1000);",
        )
        .unwrap();
    Arc::new(database)
}

fn status_of(database: &Database, id: i64) -> String {
    database
        .connection()
        .query_row("SELECT status FROM parcels WHERE id = ?1", [id], |row| {
            row.get(0)
        })
        .unwrap()
}

#[test]
fn a_parcel_is_lost_once_it_is_overdue() {
    let database = database();

    assert_eq!(mark_overdue_once(&database, DUE).unwrap(), 0);
    assert_eq!(mark_overdue_once(&database, DUE + 1).unwrap(), 1);

    assert_eq!(status_of(&database, 1), "lost");
}

#[test]
fn what_has_arrived_is_never_lost() {
    let database = database();

    mark_overdue_once(&database, DUE + 1).unwrap();

    assert_eq!(status_of(&database, 2), "delivered");
}

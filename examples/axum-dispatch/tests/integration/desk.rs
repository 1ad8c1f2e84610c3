use std::sync::Arc;

use dispatch::carriers::{Carrier, CarrierStore};
use dispatch::database::Database;
use dispatch::error::ApiError;
use dispatch::parcels::{NewParcel, ParcelDesk, Status};

fn parcel() -> NewParcel {
    NewParcel {
        reference: "R-1".to_string(),
        recipient: "Ada".to_string(),
        weight_grams: 500,
        due_at: 4_000_000_000,
    }
}

#[test]
fn a_lost_parcel_stays_lost() {
    let database = Arc::new(Database::open(":memory:").unwrap());
    let snail = Carrier {
        code: "SNAIL".to_string(),
        name: "Snail Mail".to_string(),
    };
    CarrierStore::new(database.clone()).add(&snail).unwrap();
    let desk = ParcelDesk::new(database);
    let id = desk.take(&parcel()).unwrap().id;
    desk.schedule(id, "SNAIL").unwrap();

    let lost = desk.give_up(id).unwrap();

    assert_eq!(lost.status, Status::Lost);
    assert!(matches!(
        desk.deliver(id),
        Err(ApiError::WrongStatus(Status::Lost))
    ));
}

use std::sync::Arc;

use super::status::Status;
use super::store::{NewParcel, Parcel, ParcelStore};
use crate::carriers::CarrierStore;
use crate::database::Database;
use crate::error::ApiError;
use crate::parcels::pricing;

/// What the desk does with parcels, and in which order.
pub struct ParcelDesk {
    parcels: ParcelStore,
    carriers: CarrierStore,
}

impl ParcelDesk {
    pub fn new(database: Arc<Database>) -> ParcelDesk {
        ParcelDesk {
            parcels: ParcelStore::new(database.clone()),
            carriers: CarrierStore::new(database),
        }
    }

    pub fn take(&self, new: &NewParcel) -> Result<Parcel, ApiError> {
        if new.reference.trim().is_empty() {
            return Err(ApiError::Invalid("reference"));
        }
        if pricing::price(new.weight_grams).is_none() {
            return Err(ApiError::Invalid("weight_grams"));
        }
        let parcel = self.parcels.insert(new)?;
        self.parcels.record(parcel.id, "created")?;
        Ok(parcel)
    }

    pub fn schedule(&self, id: i64, carrier: &str) -> Result<Parcel, ApiError> {
        let parcel = self.parcels.find(id)?;
        if self.carriers.find(carrier)?.is_none() {
            return Err(ApiError::Invalid("carrier"));
        }
        if !self.parcels.schedule(id, carrier)? {
            return Err(ApiError::WrongStatus(parcel.status));
        }
        self.told(id, "scheduled")
    }

    pub fn pick_up(&self, id: i64) -> Result<Parcel, ApiError> {
        let parcel = self.parcels.find(id)?;
        match parcel.status {
            Status::Scheduled => self.parcels.move_to(id, Status::InTransit)?,
            other => return Err(ApiError::WrongStatus(other)),
        }
        self.told(id, "picked up")
    }

    pub fn deliver(&self, id: i64) -> Result<Parcel, ApiError> {
        let parcel = self.parcels.find(id)?;
        if parcel.status != Status::InTransit {
            return Err(ApiError::WrongStatus(parcel.status));
        }
        self.parcels.move_to(id, Status::Delivered)?;
        self.told(id, "delivered")
    }

    pub fn cancel(&self, id: i64) -> Result<Parcel, ApiError> {
        let parcel = self.parcels.find(id)?;
        if !self.parcels.cancel(id)? {
            return Err(ApiError::WrongStatus(parcel.status));
        }
        self.told(id, "cancelled")
    }

    /// The carrier says that it does not find the parcel any more.
    pub fn give_up(&self, id: i64) -> Result<Parcel, ApiError> {
        let parcel = self.parcels.find(id)?;
        if !matches!(parcel.status, Status::Scheduled | Status::InTransit) {
            return Err(ApiError::WrongStatus(parcel.status));
        }
        self.parcels.move_to(id, Status::Lost)?;
        self.told(id, "lost")
    }

    fn told(&self, id: i64, what: &str) -> Result<Parcel, ApiError> {
        self.parcels.record(id, what)?;
        self.parcels.find(id)
    }
}

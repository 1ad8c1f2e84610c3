//! The dispatch desk of a parcel service: parcels, their carriers, and what happens to them on the way.

pub mod api;
pub mod app;
pub mod carriers;
pub mod clock;
pub mod database;
pub mod error;
pub mod labels;
pub mod parcels;
pub mod settings;
pub mod signature;
pub mod state;
pub mod tracking;
pub mod workers;

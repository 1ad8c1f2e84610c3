pub mod desk;
pub mod pricing;
pub mod status;
pub mod store;

pub use desk::ParcelDesk;
pub use status::Status;
pub use store::{NewParcel, Parcel, ParcelStore};

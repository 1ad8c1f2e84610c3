#[macro_use]
mod macros;

mod admin;
mod carriers;
mod helpers;
mod maintenance;
mod moves;
mod parcels;
mod tracking;

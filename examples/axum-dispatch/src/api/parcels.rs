use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;

use crate::error::ApiError;
use crate::parcels::store::Event;
use crate::parcels::{NewParcel, Parcel, ParcelDesk, ParcelStore, Status};
use crate::state::AppState;
use crate::tracking::Position;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/", get(list).post(create))
        .route("/{id}", get(show))
        .route("/{id}/history", get(history))
        .route("/{id}/tracking", get(tracking))
        .route("/{id}/schedule", post(schedule))
        .route("/{id}/pickup", post(pick_up))
        .route("/{id}/deliver", post(deliver))
        .route("/{id}/cancel", post(cancel))
}

#[derive(Deserialize)]
struct Filter {
    status: Option<String>,
    limit: Option<i64>,
}

async fn list(
    State(state): State<AppState>,
    Query(filter): Query<Filter>,
) -> Result<Json<Vec<Parcel>>, ApiError> {
    let limit = filter.limit.unwrap_or(20);
    if !(1..=100).contains(&limit) {
        return Err(ApiError::BadQuery("limit"));
    }
    let status = match filter.status.as_deref() {
        Some(text) => Some(Status::parse(text).ok_or(ApiError::BadQuery("status"))?),
        None => None,
    };
    Ok(Json(ParcelStore::new(state.database).page(status, limit)?))
}

async fn create(
    State(state): State<AppState>,
    Json(new): Json<NewParcel>,
) -> Result<(StatusCode, Json<Parcel>), ApiError> {
    let parcel = ParcelDesk::new(state.database).take(&new)?;
    Ok((StatusCode::CREATED, Json(parcel)))
}

async fn show(
    State(state): State<AppState>,
    Path(id): Path<i64>,
) -> Result<Json<Parcel>, ApiError> {
    Ok(Json(ParcelStore::new(state.database).find(id)?))
}

async fn history(
    State(state): State<AppState>,
    Path(id): Path<i64>,
) -> Result<Json<Vec<Event>>, ApiError> {
    let parcels = ParcelStore::new(state.database);
    parcels.find(id)?;
    Ok(Json(parcels.events(id)?))
}

/// Asks the carrier, once it has the parcel.
async fn tracking(
    State(state): State<AppState>,
    Path(id): Path<i64>,
) -> Result<Json<Position>, ApiError> {
    let parcel = ParcelStore::new(state.database).find(id)?;
    let carrier = match (parcel.status, parcel.carrier) {
        (Status::InTransit, Some(carrier)) => carrier,
        (other, _) => return Err(ApiError::WrongStatus(other)),
    };
    let position = state.tracking.position(&carrier, &parcel.reference).await?;
    Ok(Json(position))
}

#[derive(Deserialize)]
struct Order {
    carrier: String,
}

async fn schedule(
    State(state): State<AppState>,
    Path(id): Path<i64>,
    Json(order): Json<Order>,
) -> Result<Json<Parcel>, ApiError> {
    let parcel = ParcelDesk::new(state.database).schedule(id, &order.carrier)?;
    Ok(Json(parcel))
}

async fn pick_up(
    State(state): State<AppState>,
    Path(id): Path<i64>,
) -> Result<Json<Parcel>, ApiError> {
    ParcelDesk::new(state.database).pick_up(id).map(Json)
}

async fn deliver(
    State(state): State<AppState>,
    Path(id): Path<i64>,
) -> Result<Json<Parcel>, ApiError> {
    ParcelDesk::new(state.database).deliver(id).map(Json)
}

async fn cancel(
    State(state): State<AppState>,
    Path(id): Path<i64>,
) -> Result<Json<Parcel>, ApiError> {
    ParcelDesk::new(state.database).cancel(id).map(Json)
}

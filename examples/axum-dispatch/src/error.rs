use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::parcels::status::Status;
use crate::tracking::TrackingError;

/// Why a request is not fulfilled.
#[derive(Debug)]
pub enum ApiError {
    ParcelNotFound,
    CarrierNotFound,
    ReferenceTaken,
    CarrierTaken,
    CarrierInUse,
    WrongStatus(Status),
    BadQuery(&'static str),
    Invalid(&'static str),
    KeyMissing,
    KeyUnknown,
    AdministratorsOnly,
    NotTracked,
    TrackingDown,
    Database(rusqlite::Error),
}

impl ApiError {
    fn status(&self) -> StatusCode {
        match self {
            ApiError::ParcelNotFound | ApiError::CarrierNotFound | ApiError::NotTracked => {
                StatusCode::NOT_FOUND
            }
            ApiError::ReferenceTaken
            | ApiError::CarrierTaken
            | ApiError::CarrierInUse
            | ApiError::WrongStatus(_) => StatusCode::CONFLICT,
            ApiError::BadQuery(_) => StatusCode::BAD_REQUEST,
            ApiError::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
            ApiError::KeyMissing | ApiError::KeyUnknown => StatusCode::UNAUTHORIZED,
            ApiError::AdministratorsOnly => StatusCode::FORBIDDEN,
            ApiError::TrackingDown => StatusCode::BAD_GATEWAY,
            ApiError::Database(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            ApiError::ParcelNotFound => "parcel_not_found",
            ApiError::CarrierNotFound => "carrier_not_found",
            ApiError::ReferenceTaken => "reference_taken",
            ApiError::CarrierTaken => "carrier_taken",
            ApiError::CarrierInUse => "carrier_in_use",
            ApiError::WrongStatus(_) => "wrong_status",
            ApiError::BadQuery(_) => "bad_query",
            ApiError::Invalid(_) => "invalid",
            ApiError::KeyMissing => "key_missing",
            ApiError::KeyUnknown => "key_unknown",
            ApiError::AdministratorsOnly => "administrators_only",
            ApiError::NotTracked => "not_tracked",
            ApiError::TrackingDown => "tracking_down",
            ApiError::Database(_) => "internal",
        }
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let field = match &self {
            ApiError::BadQuery(field) | ApiError::Invalid(field) => Some(*field),
            _ => None,
        };
        let body = json!({ "code": self.code(), "field": field });
        (self.status(), Json(body)).into_response()
    }
}

impl From<rusqlite::Error> for ApiError {
    fn from(error: rusqlite::Error) -> ApiError {
        eprintln!("database: {error}");
        ApiError::Database(error)
    }
}

impl From<TrackingError> for ApiError {
    fn from(error: TrackingError) -> ApiError {
        match error {
            TrackingError::Unknown => ApiError::NotTracked,
            TrackingError::Down => ApiError::TrackingDown,
        }
    }
}

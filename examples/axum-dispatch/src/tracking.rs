use async_trait::async_trait;
use reqwest::StatusCode;
use serde::{Deserialize, Serialize};

/// Where a parcel was seen last.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Position {
    pub place: String,
    pub at: i64,
}

#[derive(Debug)]
pub enum TrackingError {
    Unknown,
    Down,
}

impl From<reqwest::Error> for TrackingError {
    fn from(_: reqwest::Error) -> TrackingError {
        TrackingError::Down
    }
}

/// Asks carriers where parcels are.
#[async_trait]
pub trait Tracking: Send + Sync {
    async fn position(&self, carrier: &str, reference: &str) -> Result<Position, TrackingError>;
}

/// The tracking service that the carriers share.
pub struct HttpTracking {
    base: String,
    client: reqwest::Client,
}

impl HttpTracking {
    pub fn new(base: &str) -> HttpTracking {
        HttpTracking {
            base: base.trim_end_matches('/').to_string(),
            client: reqwest::Client::new(),
        }
    }
}

#[async_trait]
impl Tracking for HttpTracking {
    async fn position(&self, carrier: &str, reference: &str) -> Result<Position, TrackingError> {
        let url = format!("{}/v1/{carrier}/positions/{reference}", self.base);
        let answer = self.client.get(url).send().await?;
        match answer.status() {
            StatusCode::OK => Ok(answer.json().await?),
            StatusCode::NOT_FOUND => Err(TrackingError::Unknown),
            _ => Err(TrackingError::Down),
        }
    }
}

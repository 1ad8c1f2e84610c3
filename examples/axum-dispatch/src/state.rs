use std::sync::Arc;

use axum::extract::FromRef;

use crate::database::Database;
use crate::labels::{LabelSource, StoredLabels};
use crate::settings::Settings;
use crate::tracking::{HttpTracking, Tracking};

/// What every handler may ask for.
#[derive(Clone)]
pub struct AppState {
    pub settings: Arc<Settings>,
    pub database: Arc<Database>,
    pub tracking: Arc<dyn Tracking>,
    pub labels: Arc<dyn LabelSource>,
}

impl AppState {
    pub fn new(settings: Settings, database: Arc<Database>) -> AppState {
        let tracking = HttpTracking::new(&settings.tracking_url);
        AppState {
            settings: Arc::new(settings),
            labels: Arc::new(StoredLabels::new(database.clone())),
            database,
            tracking: Arc::new(tracking),
        }
    }
}

impl FromRef<AppState> for Arc<Database> {
    fn from_ref(state: &AppState) -> Arc<Database> {
        state.database.clone()
    }
}

use std::sync::Arc;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use dispatch::app::router;
use dispatch::database::Database;
use dispatch::labels::LabelSource;
use dispatch::state::AppState;
use tower::ServiceExt;

use crate::settings::settings;

struct OneLabel;

impl LabelSource for OneLabel {
    fn lines(&self, parcel: i64) -> rusqlite::Result<Option<Vec<String>>> {
        if parcel == 1 {
            Ok(Some(vec!["R-1".to_string(), "Ada".to_string()]))
        } else {
            Ok(None)
        }
    }
}

async fn show(path: &str) -> StatusCode {
    let mut state = AppState::new(settings(), Arc::new(Database::open(":memory:").unwrap()));
    state.labels = Arc::new(OneLabel);
    let request = Request::get(path).body(Body::empty()).unwrap();
    router(state).oneshot(request).await.unwrap().status()
}

#[tokio::test]
async fn shows_a_label() {
    assert_eq!(show("/labels/1").await, StatusCode::OK);
}

#[tokio::test]
async fn has_no_label_without_a_parcel() {
    assert_eq!(show("/labels/2").await, StatusCode::NOT_FOUND);
}

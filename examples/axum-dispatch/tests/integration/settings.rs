use std::collections::HashMap;
use std::time::Duration;

use dispatch::settings::{Role, Settings};

pub const KEY: &str = "key-of-a-clerk";
pub const SECRET: &str = "secret of the carrier";

pub fn settings() -> Settings {
    Settings {
        address: String::new(),
        database_path: ":memory:".to_string(),
        keys: HashMap::from([(KEY.to_string(), Role::Clerk)]),
        webhook_secret: SECRET.to_string(),
        tracking_url: "http://127.0.0.1:1".to_string(),
        notice_url: None,
        overdue_period: Duration::from_secs(3600),
        labels: true,
        maintenance: false,
    }
}

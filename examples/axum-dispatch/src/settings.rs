use std::collections::HashMap;
use std::env;
use std::time::Duration;

/// What a caller with a key may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Clerk,
    Administrator,
}

/// What differs from one installation to the next.
#[derive(Clone, Debug)]
pub struct Settings {
    pub address: String,
    pub database_path: String,
    pub keys: HashMap<String, Role>,
    pub webhook_secret: String,
    pub tracking_url: String,
    pub notice_url: Option<String>,
    pub overdue_period: Duration,
    /// Labels are still tried out: DISPATCH_LABELS=1 switches them on.
    pub labels: bool,
    pub maintenance: bool,
}

impl Settings {
    pub fn from_env() -> Settings {
        let mut keys = HashMap::new();
        if let Ok(key) = env::var("DISPATCH_CLERK_KEY") {
            keys.insert(key, Role::Clerk);
        }
        if let Ok(key) = env::var("DISPATCH_ADMIN_KEY") {
            keys.insert(key, Role::Administrator);
        }
        Settings {
            address: text("DISPATCH_ADDRESS", "127.0.0.1:8080"),
            database_path: text("DISPATCH_DATABASE", "dispatch.db"),
            keys,
            webhook_secret: text("DISPATCH_WEBHOOK_SECRET", ""),
            tracking_url: text("DISPATCH_TRACKING_URL", "http://tracking.example"),
            notice_url: env::var("DISPATCH_NOTICE_URL").ok(),
            overdue_period: Duration::from_secs(60),
            labels: flag("DISPATCH_LABELS"),
            maintenance: flag("DISPATCH_MAINTENANCE"),
        }
    }
}

fn text(name: &str, otherwise: &str) -> String {
    env::var(name).unwrap_or_else(|_| otherwise.to_string())
}

fn flag(name: &str) -> bool {
    env::var(name).is_ok_and(|value| value == "1")
}

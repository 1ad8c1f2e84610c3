use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use dispatch::app::router;
use dispatch::database::Database;
use dispatch::settings::{Role, Settings};
use dispatch::state::AppState;
use reqwest::Response;
use serde_json::{Value, json};

const CLERK: &str = "key-of-a-clerk";
const ADMINISTRATOR: &str = "key-of-an-administrator";

/// The whole server on a port of its own, with an empty database.
pub struct TestApp {
    address: String,
    client: reqwest::Client,
    pub database: Arc<Database>,
}

pub fn settings() -> Settings {
    Settings {
        address: "127.0.0.1:0".to_string(),
        database_path: ":memory:".to_string(),
        keys: HashMap::from([
            (CLERK.to_string(), Role::Clerk),
            (ADMINISTRATOR.to_string(), Role::Administrator),
        ]),
        webhook_secret: "secret of the carrier".to_string(),
        tracking_url: "http://127.0.0.1:1".to_string(),
        notice_url: None,
        overdue_period: Duration::from_secs(3600),
        labels: false,
        maintenance: false,
    }
}

pub async fn spawn_app() -> TestApp {
    spawn_app_with(settings()).await
}

pub async fn spawn_app_with(settings: Settings) -> TestApp {
    let database = Arc::new(Database::open(&settings.database_path).expect("opens"));
    let listener = tokio::net::TcpListener::bind(&settings.address)
        .await
        .expect("a free port");
    let address = format!("http://{}", listener.local_addr().unwrap());
    let app = router(AppState::new(settings, database.clone()));
    tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
    TestApp {
        address,
        client: reqwest::Client::new(),
        database,
    }
}

impl TestApp {
    pub async fn get(&self, path: &str) -> Response {
        self.client
            .get(format!("{}{}", self.address, path))
            .bearer_auth(CLERK)
            .send()
            .await
            .expect("an answer")
    }

    pub async fn get_as(&self, key: &str, path: &str) -> Response {
        self.client
            .get(format!("{}{}", self.address, path))
            .bearer_auth(key)
            .send()
            .await
            .expect("an answer")
    }

    pub async fn get_without_key(&self, path: &str) -> Response {
        reqwest::get(format!("{}{}", self.address, path))
            .await
            .expect("an answer")
    }

    pub async fn post(&self, path: &str, body: &Value) -> Response {
        self.client
            .post(format!("{}{}", self.address, path))
            .bearer_auth(CLERK)
            .json(body)
            .send()
            .await
            .expect("an answer")
    }

    pub async fn post_as_administrator(&self, path: &str, body: &Value) -> Response {
        self.client
            .post(format!("{}{}", self.address, path))
            .bearer_auth(ADMINISTRATOR)
            .json(body)
            .send()
            .await
            .expect("an answer")
    }

    pub async fn delete_as_administrator(&self, path: &str) -> Response {
        self.delete_as(ADMINISTRATOR, path).await
    }

    pub async fn delete(&self, path: &str) -> Response {
        self.delete_as(CLERK, path).await
    }

    async fn delete_as(&self, key: &str, path: &str) -> Response {
        self.client
            .delete(format!("{}{}", self.address, path))
            .bearer_auth(key)
            .send()
            .await
            .expect("an answer")
    }

    pub async fn create_parcel(&self, reference: &str) -> Response {
        self.post("/api/parcels", &parcel(reference)).await
    }

    /// Does to a parcel what takes no more words.
    pub async fn act(&self, id: i64, action: &str) -> Response {
        self.post(&format!("/api/parcels/{id}/{action}"), &json!({}))
            .await
    }

    pub async fn schedule(&self, id: i64, carrier: &str) -> Response {
        self.post(
            &format!("/api/parcels/{id}/schedule"),
            &json!({ "carrier": carrier }),
        )
        .await
    }

    pub fn carrier(&self, code: &str) {
        self.database
            .connection()
            .execute(
                "INSERT INTO carriers (code, name) VALUES (?1, 'A carrier')",
                [code],
            )
            .unwrap();
    }

    /// A parcel that nobody has sent through the door: it is simply there.
    pub fn parcel_in(&self, status: &str) -> i64 {
        let connection = self.database.connection();
        connection
            .execute(
                "INSERT INTO parcels (reference, recipient, weight_grams, status, carrier, due_at)
                 VALUES ('R-' || ?1, 'Ada', 500, ?1, NULL, 4000000000)",
                [status],
            )
            .unwrap();
        connection.last_insert_rowid()
    }

    pub fn status_of(&self, id: i64) -> String {
        self.database
            .connection()
            .query_row("SELECT status FROM parcels WHERE id = ?1", [id], |row| {
                row.get(0)
            })
            .unwrap()
    }

    /// From here on the database fails.
    pub fn lose_tables(&self) {
        self.database
            .connection()
            .execute_batch("DROP TABLE events; DROP TABLE parcels; DROP TABLE carriers;")
            .unwrap();
    }
}

pub fn parcel(reference: &str) -> Value {
    json!({
        "reference": reference,
        "recipient": "Ada",
        "weight_grams": 500,
        "due_at": 4_000_000_000_i64,
    })
}

pub async fn code(response: Response) -> String {
    let body: Value = response.json().await.expect("JSON");
    body["code"].as_str().unwrap_or_default().to_string()
}

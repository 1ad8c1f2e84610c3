use axum::{
    extract::{FromRef, FromRequestParts},
    http::{header::AUTHORIZATION, request::Parts, StatusCode},
    response::{IntoResponse, Response},
    Json,
};

use crate::AppState;

pub struct Claims {
    pub name: String,
    pub role: String,
}

pub enum AuthError {
    Missing,
    Malformed,
    Forbidden,
}

impl IntoResponse for AuthError {
    fn into_response(self) -> Response {
        let (status, message) = match self {
            AuthError::Missing => (StatusCode::UNAUTHORIZED, "missing"),
            AuthError::Malformed => (StatusCode::BAD_REQUEST, "malformed"),
            AuthError::Forbidden => (StatusCode::FORBIDDEN, "forbidden"),
        };
        (status, Json(message)).into_response()
    }
}

impl Claims {
    pub fn require_admin(&self) -> Result<(), AuthError> {
        if self.role != "admin" {
            return Err(AuthError::Forbidden);
        }
        Ok(())
    }
}

impl<S> FromRequestParts<S> for Claims
where
    AppState: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = AuthError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Self::Rejection> {
        let header = parts.headers.get(AUTHORIZATION).ok_or(AuthError::Missing)?;
        let text = header.to_str().map_err(|_| AuthError::Malformed)?;
        let state = AppState::from_ref(state);
        decode(text, &state.secret)
    }
}

fn decode(text: &str, secret: &str) -> Result<Claims, AuthError> {
    let (name, role) = text.split_once(secret).ok_or(AuthError::Malformed)?;
    Ok(Claims { name: name.to_string(), role: role.to_string() })
}

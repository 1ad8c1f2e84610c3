use axum::extract::{FromRequestParts, Request, State};
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::Response;

use crate::error::ApiError;
use crate::settings::Role;
use crate::state::AppState;

/// Lets nobody pass without a key, and notes what the key is good for.
pub async fn require_key(
    State(state): State<AppState>,
    mut request: Request,
    next: Next,
) -> Result<Response, ApiError> {
    let key = request
        .headers()
        .get(AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.strip_prefix("Bearer "))
        .ok_or(ApiError::KeyMissing)?;
    let role = state.settings.keys.get(key).ok_or(ApiError::KeyUnknown)?;
    request.extensions_mut().insert(*role);
    Ok(next.run(request).await)
}

/// Asked for by handlers that are for administrators only.
pub struct Administrator;

impl<S: Send + Sync> FromRequestParts<S> for Administrator {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Administrator, ApiError> {
        match parts.extensions.get::<Role>() {
            Some(Role::Administrator) => Ok(Administrator),
            _ => Err(ApiError::AdministratorsOnly),
        }
    }
}

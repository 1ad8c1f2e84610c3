use hmac::{Hmac, Mac};
use sha2::Sha256;

/// The signature of a payload: HMAC-SHA256 in hexadecimal digits.
pub fn sign(secret: &str, payload: &[u8]) -> String {
    let digest = digest(secret, payload).finalize().into_bytes();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether the signature is the one of the payload.
pub fn is_signed(secret: &str, payload: &[u8], signature: &str) -> bool {
    match bytes(signature) {
        Some(given) => digest(secret, payload).verify_slice(&given).is_ok(),
        None => false,
    }
}

fn digest(secret: &str, payload: &[u8]) -> Hmac<Sha256> {
    let mut digest =
        Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("a secret of any length will do");
    digest.update(payload);
    digest
}

fn bytes(hexadecimal: &str) -> Option<Vec<u8>> {
    if !hexadecimal.is_ascii() || hexadecimal.len() % 2 != 0 {
        return None;
    }
    (0..hexadecimal.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&hexadecimal[at..at + 2], 16).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_what_it_has_signed() {
        assert!(is_signed("secret", b"parcel", &sign("secret", b"parcel")));
    }

    #[test]
    fn refuses_what_was_changed() {
        let signature = sign("secret", b"parcel");
        assert!(!is_signed("secret", b"parcels", &signature));
        assert!(!is_signed("other", b"parcel", &signature));
        assert!(!is_signed("secret", b"parcel", "not a signature"));
    }
}

"""Passwords, access tokens and signatures."""

import hashlib
import hmac
import os


def hash_password(password: str) -> str:
    salt = os.urandom(16)
    return salt.hex() + ":" + _scrypt(password, salt)


def password_matches(password: str, stored: str) -> bool:
    salt, digest = stored.split(":")
    return hmac.compare_digest(_scrypt(password, bytes.fromhex(salt)), digest)


def sign(payload: bytes, secret: str) -> str:
    return hmac.new(secret.encode(), payload, hashlib.sha256).hexdigest()


def signature_matches(payload: bytes, signature: str, secret: str) -> bool:
    return hmac.compare_digest(sign(payload, secret).encode(), signature.encode())


def issue_token(member_id: int, secret: str) -> str:
    return f"{member_id}.{sign(str(member_id).encode(), secret)}"


def read_token(token: str, secret: str) -> int | None:
    """The member to whom the token was issued, None if the library never issued it."""
    member_id, _, signature = token.partition(".")
    if not member_id.isdecimal() or not signature_matches(member_id.encode(), signature, secret):
        return None
    return int(member_id)


def _scrypt(password: str, salt: bytes) -> str:
    return hashlib.scrypt(password.encode(), salt=salt, n=2**10, r=8, p=1).hex()

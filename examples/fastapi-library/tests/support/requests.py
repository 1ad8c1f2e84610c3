"""Requests that many tests send."""

from tests.support import paths

PASSWORD = "correct horse"


def log_in(client, email: str) -> dict[str, str]:
    """The headers of a member who has logged in."""
    response = client.post(paths.TOKEN, data={"username": email, "password": PASSWORD})
    assert response.status_code == 200
    return {"Authorization": f"Bearer {response.json()['access_token']}"}


def borrow(client, headers: dict[str, str], book_id: int):
    return client.post(paths.LOANS, json={"book_id": book_id}, headers=headers)


def borrowed(client, headers: dict[str, str], book_id: int) -> int:
    """The loan of a book that is there."""
    response = borrow(client, headers, book_id)
    assert response.status_code == 201, response.text
    return response.json()["id"]

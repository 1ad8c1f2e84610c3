import pytest

from tests.support import paths
from tests.support.requests import PASSWORD


def test_issues_a_token(client, accounts):
    accounts.join("Rosa", "rosa@example.org", PASSWORD)
    response = client.post(paths.TOKEN, data={"username": "rosa@example.org", "password": PASSWORD})
    assert response.status_code == 200
    assert response.json()["token_type"] == "bearer"


@pytest.mark.parametrize(
    ("email", "password"),
    [("rosa@example.org", "wrong"), ("nobody@example.org", PASSWORD)],
)
def test_refuses_strangers(client, accounts, email, password):
    accounts.join("Rosa", "rosa@example.org", PASSWORD)
    assert client.post(paths.TOKEN, data={"username": email, "password": password}).status_code == 401


def test_needs_a_password(client):
    assert client.post(paths.TOKEN, data={"username": "rosa@example.org"}).status_code == 422

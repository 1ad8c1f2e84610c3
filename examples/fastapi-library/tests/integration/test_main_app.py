"""The application as it is served, on a database of the tests."""

import pytest
from fastapi.testclient import TestClient

from library.database import open_database
from library.dependencies import get_session
from library.main import app


@pytest.fixture
def client(tmp_path):
    sessions = open_database(f"sqlite:///{tmp_path / 'served.sqlite'}")

    def test_session():
        with sessions() as session:
            yield session

    app.dependency_overrides[get_session] = test_session
    yield TestClient(app)
    app.dependency_overrides.pop(get_session)


def test_is_up(client):
    response = client.get("/health")
    assert response.json() == {"status": "up"}
    assert response.status_code == 200


def test_begins_without_books(client):
    response = client.get("/api/v1/books")
    assert 200 <= response.status_code < 300
    assert response.json() == []


def test_hides_reading_lists(client):
    assert client.get("/api/v1/reading-lists").status_code == 404

import pytest

from main import Config, create_app


class InMemory(Config):
    SQLALCHEMY_DATABASE_URI = "sqlite://"


@pytest.fixture
def client():
    return create_app(InMemory).test_client()


def test_items(client):
    assert client.get("/items").status_code == 200

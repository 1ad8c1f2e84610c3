import pytest

from main import create_app


class OtherDatabase:
    SQLALCHEMY_DATABASE_URI = "postgresql://localhost/shop_test"


@pytest.fixture
def client():
    return create_app(OtherDatabase).test_client()


def test_items(client):
    assert client.get("/items").status_code == 200

import pytest
from fastapi.testclient import TestClient

from main import app


@pytest.fixture
def client():
    with TestClient(app) as client:
        yield client


def test_price(client):
    assert client.get(app.state.addresses["tea"]).status_code == 200

import httpx
import pytest
from fastapi.testclient import TestClient

from main import app

client = TestClient(app)


def test_found():
    client.get("/items/1").raise_for_status()


def test_expected():
    with pytest.raises(httpx.HTTPStatusError):
        client.get("/items/none").raise_for_status()


def test_expected_with_status():
    with pytest.raises(httpx.HTTPStatusError) as error:
        client.get("/items/none").raise_for_status()
    assert error.value.response.status_code == 404


def test_other_error():
    with pytest.raises(ValueError):
        client.get("/items/1").raise_for_status()
        int("x")

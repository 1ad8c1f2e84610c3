import pytest
from fastapi.testclient import TestClient

from library.app import create_app
from tests.support import paths


@pytest.fixture
def client(settings):
    return TestClient(create_app(settings.model_copy(update={"reading_lists": True})))


@pytest.mark.parametrize(("name", "length"), [("dragons", 2), ("the-sea", 1)])
def test_shows_a_list(client, name, length):
    response = client.get(f"{paths.READING_LISTS}/{name}")
    assert response.status_code == 200
    assert len(response.json()) == length


def test_does_not_know_every_list(client):
    if client.get(f"{paths.READING_LISTS}/cookery").status_code != 404:
        raise AssertionError("There should be no books about cookery")

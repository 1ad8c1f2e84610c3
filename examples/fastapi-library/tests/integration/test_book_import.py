import httpx
import pytest
import respx

from tests.support import paths

ISBN = "9780142437247"
ENTRY = {"title": "Moby-Dick", "author": "Herman Melville"}


@pytest.fixture
def catalogue():
    with respx.mock(base_url="https://catalogue.test") as catalogue:
        yield catalogue


def import_book(client, headers):
    return client.post(paths.BOOK_IMPORT, json={"isbn": ISBN}, headers=headers)


def test_takes_title_and_author_from_the_catalogue(client, librarian, catalogue):
    catalogue.get(f"/isbn/{ISBN}").respond(json=ENTRY)
    response = import_book(client, librarian)
    assert response.status_code == 201
    assert response.json()["title"] == "Moby-Dick"


def test_imports_a_book_once(client, librarian, catalogue):
    catalogue.get(f"/isbn/{ISBN}").respond(json=ENTRY)
    import_book(client, librarian)
    assert import_book(client, librarian).status_code == 409


def test_says_when_the_catalogue_does_not_know_the_book(client, librarian, catalogue):
    catalogue.get(f"/isbn/{ISBN}").respond(404)
    assert import_book(client, librarian).status_code == 404


@pytest.mark.parametrize(
    "answer", [{"return_value": httpx.Response(500)}, {"side_effect": httpx.ConnectError}]
)
def test_says_when_the_catalogue_is_down(client, librarian, catalogue, answer):
    catalogue.get(f"/isbn/{ISBN}").mock(**answer)
    response = import_book(client, librarian)
    assert response.status_code == 502
    assert response.json()["code"] == "catalogue_unavailable"

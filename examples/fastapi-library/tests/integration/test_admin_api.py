import pytest

from tests.support import paths
from tests.support.paths import BookRoutes, MemberRoutes
from tests.support.requests import borrowed

BOTH = pytest.mark.parametrize("routes", [BookRoutes, MemberRoutes])


@BOTH
def test_adds_what_is_new(client, librarian, routes):
    response = client.post(routes.collection, json=routes.valid, headers=librarian)
    assert response.status_code == 201
    again = client.post(routes.collection, json=routes.valid, headers=librarian)
    assert again.status_code == 409


@BOTH
def test_removes_what_is_there(client, librarian, routes):
    added = client.post(routes.collection, json=routes.valid, headers=librarian).json()
    assert client.delete(routes.item(added["id"]), headers=librarian).status_code == 204
    assert client.delete(routes.item(added["id"]), headers=librarian).status_code == 404


@BOTH
def test_wants_everything_filled_in(client, librarian, routes):
    for field in routes.valid:
        response = client.post(routes.collection, json=routes.valid | {field: ""}, headers=librarian)
        assert response.status_code == 422, field


@BOTH
def test_is_for_librarians_only(client, reader, routes):
    assert client.post(routes.collection, json=routes.valid).status_code == 401
    assert client.post(routes.collection, json=routes.valid, headers=reader).status_code == 403


def test_keeps_a_book_that_is_lent(client, librarian, book):
    borrowed(client, librarian, book.id)
    response = client.delete(f"{paths.ADMIN_BOOKS}/{book.id}", headers=librarian)
    assert response.status_code == 409
    assert response.json()["code"] == "still_lent"


def test_looks_for_overdue_loans(client, librarian):
    response = client.post("/api/v1/admin/overdue-round", headers=librarian)
    assert response.status_code == 202

import pytest
from fastapi import status

from tests.support import paths


def test_lists_the_books(client, book):
    response = client.get(paths.BOOKS)
    assert response.status_code == status.HTTP_200_OK
    assert [shown["title"] for shown in response.json()] == ["The Hobbit"]


@pytest.mark.parametrize("query", ["limit=0", "limit=101", "limit=many", "offset=-1"])
def test_refuses_a_page_that_makes_no_sense(client, query):
    assert client.get(f"{paths.BOOKS}?{query}").status_code == status.HTTP_422_UNPROCESSABLE_CONTENT


def test_shows_a_book(client, book):
    response = client.get(paths.book(book.id))
    assert response.status_code == status.HTTP_200_OK
    assert response.json()["author"] == "J. R. R. Tolkien"


def test_does_not_find_every_book(client):
    response = client.get(paths.book(4711))
    assert response.status_code == status.HTTP_404_NOT_FOUND
    assert response.json()["code"] == "book_not_found"


def test_numbers_its_books(client):
    for name in ["the-hobbit", "1.5"]:
        assert client.get(f"{paths.BOOKS}/{name}").status_code == 422

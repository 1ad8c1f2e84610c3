from datetime import date

import pytest

from library.database import Book
from library.repositories import BookRepository
from tests.support import paths
from tests.support.requests import PASSWORD, borrow, borrowed, log_in


@pytest.fixture
def loan_id(client, reader, book) -> int:
    return borrowed(client, reader, book.id)


def test_lends_a_book(client, reader, book):
    response = borrow(client, reader, book.id)
    assert response.status_code == 201
    assert response.json()["returned_on"] is None


def test_lends_only_what_it_has(client, reader):
    assert borrow(client, reader, 4711).status_code == 404


def test_lends_a_copy_once(client, reader, loan_id, book):
    response = borrow(client, reader, book.id)
    assert response.status_code == 409
    assert response.json()["code"] == "all_copies_lent"


def test_lends_nobody_the_whole_library(client, reader, sessions):
    with sessions() as session:
        books = BookRepository(session)
        shelf = [
            books.add(Book(isbn=isbn, title="A volume", author="A pen"))
            for isbn in ("9780141319001", "9780142437247", "9780140449136", "9780140449266")
        ]
    *few, last = [book.id for book in shelf]
    for book_id in few:
        borrowed(client, reader, book_id)
    response = borrow(client, reader, last)
    assert (response.status_code, response.json()["code"]) == (409, "loan_limit_reached")


@pytest.mark.parametrize("body", [{}, {"book_id": "first"}])
def test_asks_which_book(client, reader, body):
    assert client.post(paths.LOANS, json=body, headers=reader).status_code == 422


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer 1.forged"}])
def test_lends_to_members_only(client, headers):
    assert borrow(client, headers, 1).status_code == 401


def test_lists_open_loans(client, reader, loan_id):
    response = client.get(paths.LOANS, headers=reader)
    assert response.status_code == 200
    assert [loan["id"] for loan in response.json()] == [loan_id]


def test_takes_a_book_back_once(client, reader, loan_id):
    first = client.post(paths.loan_return(loan_id), headers=reader)
    assert first.status_code == 200
    assert first.json()["returned_on"] == date.today().isoformat()
    second = client.post(paths.loan_return(loan_id), headers=reader)
    assert second.status_code == 409


def test_lets_nobody_return_the_books_of_others(client, accounts, loan_id):
    accounts.join("Otto", "otto@example.org", PASSWORD)
    stranger = log_in(client, "otto@example.org")
    assert client.post(paths.loan_return(loan_id), headers=stranger).status_code == 403


def test_does_not_know_every_loan(client, reader):
    assert client.post(paths.loan_return(4711), headers=reader).status_code == 404
    assert client.post(f"{paths.LOANS}/mine/return", headers=reader).status_code == 422

import pytest

from library.errors import AllCopiesLent
from library.repositories import BookRepository, LoanRepository
from library.services.lending import LendingService
from tests.support.requests import PASSWORD


@pytest.fixture
def lending(sessions):
    with sessions() as session:
        yield LendingService(BookRepository(session), LoanRepository(session), loan_days=14, max_loans=2)


@pytest.fixture
def rosa(accounts):
    return accounts.join("Rosa", "rosa@example.org", PASSWORD)


def test_a_copy_is_away_until_it_comes_back(lending, rosa, book):
    loan = lending.borrow(rosa, book.id)
    assert lending.available(book.id) == 0
    lending.take_back(loan)
    assert lending.available(book.id) == 1


def test_the_last_copy_is_lent_once(lending, rosa, book):
    lending.borrow(rosa, book.id)
    with pytest.raises(AllCopiesLent):
        lending.borrow(rosa, book.id)

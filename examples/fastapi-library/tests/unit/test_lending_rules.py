from unittest.mock import MagicMock

import pytest

from library.database import Book, Member
from library.errors import LoanLimitReached
from library.services.lending import LendingService


def test_asks_how_much_a_member_has():
    books, loans = MagicMock(), MagicMock()
    books.get.return_value = Book(id=1, title="Emma", copies=1)
    loans.of_member.return_value = ["one", "two"]
    lending = LendingService(books, loans, loan_days=21, max_loans=2)
    with pytest.raises(LoanLimitReached):
        lending.borrow(Member(id=1), 1)
    loans.save.assert_not_called()

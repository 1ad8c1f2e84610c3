from datetime import date

import pytest

from library.database import Loan, Member, Role
from library.dependencies import current_member, lending_service
from library.errors import LoanLimitReached
from tests.support import paths


class FakeLending:
    """Lends the first book and no other."""

    def history_of(self, member):
        return [Loan(id=1, book_id=1, due_on=date(2030, 1, 1), returned_on=date(2029, 12, 1), overdue=False)]

    def borrow(self, member, book_id):
        raise LoanLimitReached("Enough")


@pytest.fixture(autouse=True)
def fakes(app):
    app.dependency_overrides[lending_service] = FakeLending
    app.dependency_overrides[current_member] = lambda: Member(
        id=1, name="Rosa", email="rosa@example.org", password_hash="", role=Role.READER
    )
    yield
    app.dependency_overrides.clear()


def test_shows_what_was_read(client):
    response = client.get(paths.HISTORY)
    assert response.status_code == 200
    assert len(response.json()) == 1


def test_knows_a_limit(client):
    assert client.post(paths.LOANS, json={"book_id": 2}).status_code == 409

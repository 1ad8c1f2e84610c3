from datetime import date

import pytest

from library.database import Loan
from library.repositories import LoanRepository
from library.workers.overdue import OverdueWorker
from tests.support.requests import PASSWORD


@pytest.mark.parametrize(("today", "marked"), [(date(2030, 5, 1), 0), (date(2030, 5, 2), 1)])
def test_marks_a_loan_the_day_after(sessions, accounts, book, today, marked):
    rosa = accounts.join("Rosa", "rosa@example.org", PASSWORD)
    with sessions() as session:
        LoanRepository(session).save(Loan(book_id=book.id, member_id=rosa.id, due_on=date(2030, 5, 1)))
    worker = OverdueWorker(sessions)
    assert worker.run_once(today) == marked
    assert worker.run_once(today) == 0

from datetime import date
from types import SimpleNamespace

from library.database import Loan, Member
from library.services.fines import FineService


def test_counts_every_day_of_every_loan():
    loans = [Loan(due_on=date(2030, 5, day)) for day in (1, 3, 9)]
    repository = SimpleNamespace(of_member=lambda member_id: loans)
    assert FineService(repository).owed_by(Member(id=1), date(2030, 5, 4)) == 80

from datetime import date

from library.database import Member
from library.repositories import LoanRepository

CENTS_PER_DAY = 20


class FineService:
    """What members owe for the books that they keep too long."""

    def __init__(self, loans: LoanRepository) -> None:
        self._loans = loans

    def owed_by(self, member: Member, today: date) -> int:
        """Cents for all days that open loans are late."""
        late_days = [max(0, (today - loan.due_on).days) for loan in self._loans.of_member(member.id)]
        return CENTS_PER_DAY * sum(late_days)

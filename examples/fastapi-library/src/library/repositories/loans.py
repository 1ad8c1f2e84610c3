from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from library.database import Loan


class LoanRepository:
    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, loan_id: int) -> Loan | None:
        return self._session.get(Loan, loan_id)

    def of_member(self, member_id: int, *, returned: bool = False) -> Sequence[Loan]:
        closed = Loan.returned_on.is_not(None) if returned else Loan.returned_on.is_(None)
        return self._session.scalars(select(Loan).where(Loan.member_id == member_id, closed)).all()

    def open_of_book(self, book_id: int) -> int:
        query = select(func.count()).where(Loan.book_id == book_id, Loan.returned_on.is_(None))
        return self._session.scalar(query) or 0

    def save(self, loan: Loan) -> Loan:
        self._session.add(loan)
        self._session.commit()
        return loan

    def mark_overdue(self, today: date) -> int:
        late = update(Loan).where(Loan.due_on < today, Loan.returned_on.is_(None), Loan.overdue.is_(False))
        marked = self._session.execute(late.values(overdue=True)).rowcount
        self._session.commit()
        return marked

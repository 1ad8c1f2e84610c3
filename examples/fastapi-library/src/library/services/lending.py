from collections.abc import Sequence
from datetime import date, timedelta

from library.database import Loan, Member
from library.errors import AllCopiesLent, AlreadyReturned, BookNotFound, LoanLimitReached, LoanNotFound
from library.repositories import BookRepository, LoanRepository


class LendingService:
    """Who may borrow what, and for how long."""

    def __init__(self, books: BookRepository, loans: LoanRepository, loan_days: int, max_loans: int) -> None:
        self._books = books
        self._loans = loans
        self._loan_days = loan_days
        self._max_loans = max_loans

    def borrow(self, member: Member, book_id: int) -> Loan:
        book = self._books.get(book_id)
        if book is None:
            raise BookNotFound(f"There is no book {book_id}")
        if len(self._loans.of_member(member.id)) >= self._max_loans:
            raise LoanLimitReached(f"Nobody may borrow more than {self._max_loans} books")
        if self.available(book_id) == 0:
            raise AllCopiesLent(f"{book.title} is not there")
        due_on = date.today() + timedelta(days=self._loan_days)
        return self._loans.save(Loan(book_id=book.id, member_id=member.id, due_on=due_on))

    def available(self, book_id: int) -> int:
        book = self._books.get(book_id)
        if book is None:
            raise BookNotFound(f"There is no book {book_id}")
        return book.copies - self._loans.open_of_book(book_id)

    def loans_of(self, member: Member) -> Sequence[Loan]:
        return self._loans.of_member(member.id)

    def history_of(self, member: Member) -> Sequence[Loan]:
        return self._loans.of_member(member.id, returned=True)

    def loan(self, loan_id: int) -> Loan:
        loan = self._loans.get(loan_id)
        if loan is None:
            raise LoanNotFound(f"There is no loan {loan_id}")
        return loan

    def take_back(self, loan: Loan) -> Loan:
        if loan.returned_on is not None:
            raise AlreadyReturned("The book has been returned before")
        loan.returned_on = date.today()
        return self._loans.save(loan)

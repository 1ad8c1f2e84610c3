from fastapi import APIRouter, BackgroundTasks, HTTPException, status

from library.database import Loan, Member
from library.dependencies import AppSettings, CurrentMember, Lending
from library.receipts import send_receipt
from library.schemas import NewLoan, ShownLoan
from library.services.lending import LendingService

router = APIRouter()


@router.post("", status_code=status.HTTP_201_CREATED, response_model=ShownLoan)
def borrow_book(
    wish: NewLoan, member: CurrentMember, lending: Lending, settings: AppSettings, tasks: BackgroundTasks
):
    loan = lending.borrow(member, wish.book_id)
    tasks.add_task(send_receipt, settings, member.email, loan.book.title)
    return loan


@router.get("", response_model=list[ShownLoan])
def list_loans(member: CurrentMember, lending: Lending):
    return lending.loans_of(member)


@router.post("/{loan_id}/return", response_model=ShownLoan)
def return_book(loan_id: int, member: CurrentMember, lending: Lending):
    return lending.take_back(own_loan(lending, member, loan_id))


def own_loan(lending: LendingService, member: Member, loan_id: int) -> Loan:
    loan = lending.loan(loan_id)
    if loan.member_id != member.id:
        raise HTTPException(status.HTTP_403_FORBIDDEN, "This loan belongs to somebody else")
    return loan

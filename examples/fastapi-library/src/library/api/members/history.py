from fastapi import APIRouter

from library.dependencies import CurrentMember, Lending
from library.schemas import ShownLoan

router = APIRouter()


@router.get("", response_model=list[ShownLoan])
def show_history(member: CurrentMember, lending: Lending):
    return lending.history_of(member)

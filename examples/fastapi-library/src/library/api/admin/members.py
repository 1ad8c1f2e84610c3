from fastapi import APIRouter, status

from library.dependencies import Accounts
from library.schemas import NewMember, ShownMember

router = APIRouter()


@router.post("", status_code=status.HTTP_201_CREATED, response_model=ShownMember)
def add_member(member: NewMember, accounts: Accounts):
    return accounts.join(member.name, member.email, member.password, member.role)


@router.delete("/{member_id}", status_code=status.HTTP_204_NO_CONTENT)
def remove_member(member_id: int, accounts: Accounts) -> None:
    accounts.leave(member_id)

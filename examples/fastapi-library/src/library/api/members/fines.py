from datetime import date

from fastapi import APIRouter

from library.dependencies import CurrentMember, Fines

router = APIRouter()


@router.get("")
def show_fines(member: CurrentMember, fines: Fines) -> dict[str, int]:
    return {"cents": fines.owed_by(member, date.today())}

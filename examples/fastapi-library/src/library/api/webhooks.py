from fastapi import APIRouter, Depends, status

from library.dependencies import Lending, verify_signature
from library.schemas import DropBoxEvent

router = APIRouter(prefix="/webhooks")


@router.post("/drop-box", status_code=status.HTTP_204_NO_CONTENT, dependencies=[Depends(verify_signature)])
def book_dropped(event: DropBoxEvent, lending: Lending) -> None:
    """A book was put into the box at the door."""
    lending.take_back(lending.loan(event.loan_id))

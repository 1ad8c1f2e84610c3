from fastapi import APIRouter

from ..names import ITEMS

router = APIRouter()


@router.get(ITEMS)
def list_items() -> list[str]:
    return []

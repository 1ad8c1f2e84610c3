from fastapi import APIRouter

router = APIRouter()


@router.get("")
def list_items() -> list[str]:
    return []

from fastapi import APIRouter

BASE = "/items"
router = APIRouter(prefix=BASE)


@router.get(BASE + "-of-the-day")
def of_the_day() -> str:
    return ""

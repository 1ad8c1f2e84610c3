from fastapi import APIRouter

router = APIRouter()


@router.get("/")
def list_items() -> list[str]:
    return []


@router.post("/", status_code=201)
def add_item(item: dict[str, str]) -> dict[str, str]:
    return item

from fastapi import APIRouter, HTTPException

router = APIRouter(prefix="/reading-lists")

READING_LISTS = {
    "dragons": ["9780261102217", "9780141319001"],
    "the-sea": ["9780142437247"],
}


@router.get("")
def list_reading_lists() -> list[str]:
    return sorted(READING_LISTS)


@router.get("/{name}")
def show_reading_list(name: str) -> list[str]:
    if name not in READING_LISTS:
        raise HTTPException(status_code=404, detail="There is no such list")
    return READING_LISTS[name]

from . import router


@router.get("/items")
def list_items() -> list[str]:
    return []

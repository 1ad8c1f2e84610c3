from fastapi import APIRouter

router = APIRouter(prefix="/pages")


@router.get("/{name}")
def show_page(name: str) -> str:
    return name

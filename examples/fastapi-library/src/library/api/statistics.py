from fastapi import APIRouter

from library.dependencies import Catalogue

router = APIRouter(prefix="/statistics")


@router.get("/books")
def count_books(catalogue: Catalogue) -> dict[str, int]:
    return {"books": len(catalogue.page(1000, 0))}

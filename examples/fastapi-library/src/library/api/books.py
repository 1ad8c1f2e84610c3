from typing import Annotated

from fastapi import APIRouter, Query

from library.dependencies import Catalogue
from library.schemas import ShownBook

router = APIRouter(prefix="/books", tags=["books"])


@router.get("", response_model=list[ShownBook])
def list_books(
    catalogue: Catalogue,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    offset: Annotated[int, Query(ge=0)] = 0,
):
    return catalogue.page(limit, offset)


@router.get("/{book_id}", response_model=ShownBook)
def show_book(book_id: int, catalogue: Catalogue):
    return catalogue.book(book_id)


@router.get("/newest", response_model=list[ShownBook])
def list_newest_books(catalogue: Catalogue):
    return catalogue.newest(10)

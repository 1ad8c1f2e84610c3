from fastapi import APIRouter, status

from library.dependencies import Catalogue, PublicCatalogue
from library.schemas import ImportedBook, NewBook, ShownBook

router = APIRouter()


@router.post("", status_code=status.HTTP_201_CREATED, response_model=ShownBook)
def add_book(book: NewBook, catalogue: Catalogue):
    return catalogue.add(book.isbn, book.title, book.author, book.copies)


@router.post("/import", status_code=status.HTTP_201_CREATED, response_model=ShownBook)
def import_book(book: ImportedBook, catalogue: Catalogue, public: PublicCatalogue):
    return catalogue.add_from(public, book.isbn, book.copies)


@router.delete("/{book_id}", status_code=status.HTTP_204_NO_CONTENT)
def remove_book(book_id: int, catalogue: Catalogue) -> None:
    catalogue.remove(book_id)

from collections.abc import Sequence

from library.clients.catalogue import CatalogueClient
from library.database import Book
from library.errors import BookNotFound, IsbnTaken, StillLent
from library.repositories import BookRepository, LoanRepository


class CatalogueService:
    """The books that the library owns."""

    def __init__(self, books: BookRepository, loans: LoanRepository) -> None:
        self._books = books
        self._loans = loans

    def page(self, limit: int, offset: int) -> Sequence[Book]:
        return self._books.page(limit, offset)

    def newest(self, limit: int) -> Sequence[Book]:
        return self._books.newest(limit)

    def book(self, book_id: int) -> Book:
        book = self._books.get(book_id)
        if book is None:
            raise BookNotFound(f"There is no book {book_id}")
        return book

    def add(self, isbn: str, title: str, author: str, copies: int) -> Book:
        if self._books.by_isbn(isbn) is not None:
            raise IsbnTaken(f"The library has {isbn} already")
        return self._books.add(Book(isbn=isbn, title=title, author=author, copies=copies))

    def add_from(self, catalogue: CatalogueClient, isbn: str, copies: int) -> Book:
        entry = catalogue.look_up(isbn)
        return self.add(isbn, entry.title, entry.author, copies)

    def remove(self, book_id: int) -> None:
        book = self.book(book_id)
        if self._loans.open_of_book(book_id) > 0:
            raise StillLent(f"{book.title} is lent to somebody")
        self._books.remove(book)

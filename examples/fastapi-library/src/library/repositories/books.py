from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from library.database import Book


class BookRepository:
    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, book_id: int) -> Book | None:
        return self._session.get(Book, book_id)

    def by_isbn(self, isbn: str) -> Book | None:
        return self._session.scalars(select(Book).where(Book.isbn == isbn)).first()

    def page(self, limit: int, offset: int) -> Sequence[Book]:
        return self._session.scalars(select(Book).order_by(Book.title).limit(limit).offset(offset)).all()

    def newest(self, limit: int) -> Sequence[Book]:
        return self._session.scalars(select(Book).order_by(Book.id.desc()).limit(limit)).all()

    def add(self, book: Book) -> Book:
        self._session.add(book)
        self._session.commit()
        return book

    def remove(self, book: Book) -> None:
        self._session.delete(book)
        self._session.commit()

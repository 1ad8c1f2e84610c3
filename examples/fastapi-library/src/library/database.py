"""The tables of the library and the sessions on them."""

from datetime import date
from enum import StrEnum

from sqlalchemy import ForeignKey, create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, sessionmaker


class Base(DeclarativeBase):
    pass


class Role(StrEnum):
    READER = "reader"
    LIBRARIAN = "librarian"


class Book(Base):
    __tablename__ = "book"

    id: Mapped[int] = mapped_column(primary_key=True)
    isbn: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    author: Mapped[str]
    copies: Mapped[int] = mapped_column(default=1)


class Member(Base):
    __tablename__ = "member"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    email: Mapped[str] = mapped_column(unique=True)
    password_hash: Mapped[str]
    role: Mapped[Role] = mapped_column(default=Role.READER)


class Loan(Base):
    __tablename__ = "loan"

    id: Mapped[int] = mapped_column(primary_key=True)
    book_id: Mapped[int] = mapped_column(ForeignKey("book.id"))
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"))
    due_on: Mapped[date]
    returned_on: Mapped[date | None] = mapped_column(default=None)
    overdue: Mapped[bool] = mapped_column(default=False)
    book: Mapped[Book] = relationship()


def open_database(url: str) -> sessionmaker[Session]:
    """A factory of sessions on a database whose tables exist."""
    engine = create_engine(url)
    Base.metadata.create_all(engine)
    return sessionmaker(engine, expire_on_commit=False)

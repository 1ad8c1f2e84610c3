"""What requests carry and answers show."""

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from library.database import Role
from library.isbn import is_isbn13


def check_isbn(text: str) -> str:
    if not is_isbn13(text):
        raise ValueError("not an ISBN")
    return text


Isbn = Annotated[str, AfterValidator(check_isbn)]
Name = Annotated[str, Field(min_length=1, max_length=200)]


class Shown(BaseModel):
    """An answer that is read from a row."""

    model_config = ConfigDict(from_attributes=True)


class ShownBook(Shown):
    id: int
    isbn: str
    title: str
    author: str
    copies: int


class ShownLoan(Shown):
    id: int
    book_id: int
    due_on: date
    returned_on: date | None
    overdue: bool


class ShownMember(Shown):
    id: int
    name: str
    email: str
    role: Role


class Token(BaseModel):
    access_token: str
    token_type: str = "bearer"


class NewBook(BaseModel):
    isbn: Isbn
    title: Name
    author: Name
    copies: int = Field(default=1, ge=1)


class ImportedBook(BaseModel):
    isbn: Isbn
    copies: int = Field(default=1, ge=1)


class NewLoan(BaseModel):
    book_id: int


class NewMember(BaseModel):
    name: Name
    email: Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+$")]
    password: Annotated[str, Field(min_length=8)]
    role: Role = Role.READER


class Profile(BaseModel):
    name: Name
    email: Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+$")]


class ProfileChange(BaseModel):
    name: Name | None = None
    email: Annotated[str | None, Field(pattern=r"^[^@\s]+@[^@\s]+$")] = None


class DropBoxEvent(BaseModel):
    loan_id: int

import os
from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from library.app import create_app
from library.database import Book, Role
from library.repositories import BookRepository, MemberRepository
from library.services.accounts import AccountService
from library.settings import Settings
from tests.support.requests import PASSWORD, log_in

# Importing library.main builds the application that is served.
os.environ["LIBRARY_DATABASE_URL"] = "sqlite://"


@pytest.fixture
def settings(tmp_path) -> Settings:
    return Settings(
        database_url=f"sqlite:///{tmp_path / 'library.sqlite'}",
        webhook_secret="hush",
        catalogue_url="https://catalogue.test",
    )


@pytest.fixture
def app(settings) -> FastAPI:
    return create_app(settings)


@pytest.fixture
def client(app) -> Iterator[TestClient]:
    with TestClient(app) as client:
        yield client


@pytest.fixture
def sessions(app):
    return app.state.sessions


@pytest.fixture
def accounts(sessions) -> Iterator[AccountService]:
    with sessions() as session:
        yield AccountService(MemberRepository(session))


@pytest.fixture
def book(sessions) -> Book:
    with sessions() as session:
        books = BookRepository(session)
        return books.add(Book(isbn="9780261102217", title="The Hobbit", author="J. R. R. Tolkien", copies=1))


@pytest.fixture
def reader(client, accounts) -> dict[str, str]:
    accounts.join("Rosa", "rosa@example.org", PASSWORD)
    return log_in(client, "rosa@example.org")


@pytest.fixture
def librarian(client, accounts) -> dict[str, str]:
    accounts.join("Liv", "liv@example.org", PASSWORD, Role.LIBRARIAN)
    return log_in(client, "liv@example.org")


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"

import json

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from library.api import webhooks
from library.database import open_database
from library.errors import register_error_handlers
from library.repositories import BookRepository, LoanRepository
from library.security import sign
from library.services.lending import LendingService
from tests.support import paths
from tests.support.requests import PASSWORD


@pytest.fixture
def app(settings) -> FastAPI:
    app = FastAPI()
    app.state.settings = settings
    app.state.sessions = open_database(settings.database_url)
    register_error_handlers(app)
    app.include_router(webhooks.router)
    return app


@pytest.fixture
def loan_id(sessions, accounts, book) -> int:
    rosa = accounts.join("Rosa", "rosa@example.org", PASSWORD)
    with sessions() as session:
        lending = LendingService(BookRepository(session), LoanRepository(session), loan_days=21, max_loans=3)
        return lending.borrow(rosa, book.id).id


def drop(client, loan_id: int, secret: str = "hush"):
    body = json.dumps({"loan_id": loan_id}).encode()
    headers = {"X-Signature": sign(body, secret), "Content-Type": "application/json"}
    return client.post(paths.DROP_BOX, content=body, headers=headers)


def test_takes_the_book_back_once(client, loan_id):
    assert drop(client, loan_id).status_code == 204
    assert drop(client, loan_id).status_code == 409


def test_does_not_know_every_loan(client):
    assert drop(client, 4711).status_code == 404


def test_refuses_a_signature_that_does_not_match(client, loan_id):
    assert drop(client, loan_id, secret="guessed").status_code == 401

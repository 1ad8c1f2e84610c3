"""What handlers ask for."""

from collections.abc import Iterator
from typing import Annotated

import httpx
from fastapi import Depends, Header, HTTPException, Request, status
from fastapi.requests import HTTPConnection
from fastapi.security import OAuth2PasswordBearer
from sqlalchemy.orm import Session

from library.clients.catalogue import CatalogueClient
from library.database import Member, Role
from library.repositories import BookRepository, LoanRepository, MemberRepository
from library.security import read_token, signature_matches
from library.services.accounts import AccountService
from library.services.catalogue import CatalogueService
from library.services.fines import FineService
from library.services.lending import LendingService
from library.settings import Settings

bearer = OAuth2PasswordBearer(tokenUrl="auth/token")


def app_settings(connection: HTTPConnection) -> Settings:
    return connection.app.state.settings


def get_session(connection: HTTPConnection) -> Iterator[Session]:
    with connection.app.state.sessions() as session:
        yield session


AppSettings = Annotated[Settings, Depends(app_settings)]
DatabaseSession = Annotated[Session, Depends(get_session)]


def lending_service(session: DatabaseSession, settings: AppSettings) -> LendingService:
    return LendingService(
        BookRepository(session), LoanRepository(session), settings.loan_days, settings.max_loans
    )


def catalogue_service(session: DatabaseSession) -> CatalogueService:
    return CatalogueService(BookRepository(session), LoanRepository(session))


def account_service(session: DatabaseSession) -> AccountService:
    return AccountService(MemberRepository(session))


def fine_service(session: DatabaseSession) -> FineService:
    return FineService(LoanRepository(session))


def catalogue_client(settings: AppSettings) -> Iterator[CatalogueClient]:
    with httpx.Client(base_url=settings.catalogue_url, timeout=5) as http:
        yield CatalogueClient(http)


Lending = Annotated[LendingService, Depends(lending_service)]
Catalogue = Annotated[CatalogueService, Depends(catalogue_service)]
Accounts = Annotated[AccountService, Depends(account_service)]
Fines = Annotated[FineService, Depends(fine_service)]
PublicCatalogue = Annotated[CatalogueClient, Depends(catalogue_client)]


def current_member(
    token: Annotated[str, Depends(bearer)], session: DatabaseSession, settings: AppSettings
) -> Member:
    member_id = read_token(token, settings.token_secret)
    member = None if member_id is None else MemberRepository(session).get(member_id)
    if member is None:
        raise HTTPException(status.HTTP_401_UNAUTHORIZED, "Nobody has this token")
    return member


CurrentMember = Annotated[Member, Depends(current_member)]


def require_librarian(member: CurrentMember) -> Member:
    if member.role != Role.LIBRARIAN:
        raise HTTPException(status.HTTP_403_FORBIDDEN, "Only librarians may do this")
    return member


async def verify_signature(
    request: Request, settings: AppSettings, x_signature: Annotated[str, Header()] = ""
) -> None:
    if not signature_matches(await request.body(), x_signature, settings.webhook_secret):
        raise HTTPException(status.HTTP_401_UNAUTHORIZED, "The signature does not match")

from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, status
from fastapi.security import OAuth2PasswordRequestForm

from library.dependencies import Accounts, AppSettings
from library.schemas import Token
from library.security import issue_token

router = APIRouter(prefix="/auth", tags=["auth"])


@router.post("/token")
def log_in(
    form: Annotated[OAuth2PasswordRequestForm, Depends()], accounts: Accounts, settings: AppSettings
) -> Token:
    member = accounts.log_in(form.username, form.password)
    if member is None:
        raise HTTPException(status.HTTP_401_UNAUTHORIZED, "The address or the password is wrong")
    return Token(access_token=issue_token(member.id, settings.token_secret))

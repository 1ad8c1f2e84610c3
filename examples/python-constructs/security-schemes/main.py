from typing import Annotated

from fastapi import Depends, FastAPI, Security
from fastapi.security import HTTPBasic, HTTPBasicCredentials, OAuth2PasswordBearer

app = FastAPI()
oauth2 = OAuth2PasswordBearer(tokenUrl="token")
maybe_oauth2 = OAuth2PasswordBearer(tokenUrl="token", auto_error=False)
basic = HTTPBasic()


@app.get("/me")
def show_me(token: Annotated[str, Depends(oauth2)]) -> str:
    return token


@app.get("/maybe")
def show_maybe(token: Annotated[str | None, Depends(maybe_oauth2)]) -> str:
    return token or "a guest"


@app.get("/basic")
def by_password(credentials: Annotated[HTTPBasicCredentials, Security(basic)]) -> str:
    return credentials.username

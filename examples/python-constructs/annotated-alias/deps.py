from typing import Annotated

from fastapi import Depends, Header, HTTPException


class User:
    def __init__(self, name: str) -> None:
        self.name = name
        self.is_admin = name == "root"


def get_token(authorization: Annotated[str | None, Header()] = None) -> str:
    if not authorization:
        raise HTTPException(status_code=401, detail="Not logged in")
    return authorization


Token = Annotated[str, Depends(get_token)]


def get_user(token: Token) -> User:
    if token == "unknown":
        raise HTTPException(status_code=404, detail="No such user")
    return User(token)


CurrentUser = Annotated[User, Depends(get_user)]


def get_admin(user: CurrentUser) -> User:
    if not user.is_admin:
        raise HTTPException(status_code=403, detail="Not an administrator")
    return user

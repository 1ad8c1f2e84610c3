from fastapi import APIRouter, Depends, Header, HTTPException


def current_user(x_user: str = Header("")) -> str:
    if not x_user:
        raise HTTPException(401)
    return x_user


def admin_user(user: str = Depends(current_user)) -> str:
    if user != "root":
        raise HTTPException(403)
    return user


class UserRouter(APIRouter):
    def __init__(self, prefix: str = "", tags: list[str] | None = None) -> None:
        super().__init__(prefix=prefix, tags=tags, dependencies=[Depends(current_user)])


class AdminRouter(APIRouter):
    def __init__(self, **options) -> None:
        options["prefix"] = "/admin" + options.get("prefix", "")
        super().__init__(dependencies=[Depends(admin_user)], **options)

from fastapi import Depends, FastAPI

from deps import CurrentUser, User, get_admin

app = FastAPI()


@app.get("/me")
def show_me(user: CurrentUser) -> str:
    return user.name


@app.get("/users", dependencies=[Depends(get_admin)])
def list_users() -> list[str]:
    return []


@app.get("/root")
def show_root(admin: User = Depends(get_admin)) -> str:
    return admin.name

from enum import IntEnum
from http import HTTPStatus

from fastapi import FastAPI, HTTPException, status

app = FastAPI()
LOCKED = 423


class Code(IntEnum):
    TEAPOT = 418


class Problem(HTTPException):
    code = 400

    def __init__(self) -> None:
        super().__init__(status_code=self.code)


class Missing(Problem):
    code = 404


BY_STATE = {"lost": Missing, "broken": Problem}


@app.post("/items/{name}", status_code=HTTPStatus.CREATED)
def add_item(name: str) -> str:
    if name == "tea":
        raise HTTPException(Code.TEAPOT)
    if name == "door":
        raise HTTPException(status_code=LOCKED)
    if name == "copy":
        raise HTTPException(HTTPStatus.CONFLICT.value)
    return name


@app.delete("/items/{name}", status_code=status.HTTP_204_NO_CONTENT)
def remove_item(name: str) -> None:
    if name in BY_STATE:
        raise BY_STATE[name]()

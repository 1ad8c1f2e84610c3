from typing import Annotated

from fastapi import Body, Cookie, Depends, FastAPI, Header, Query, Request, Response
from pydantic import BaseModel

app = FastAPI()


class Item(BaseModel):
    name: str


def page(limit: Annotated[int, Query(le=100)] = 20) -> int:
    return limit


@app.post("/items")
def add_item(item: Item) -> Item:
    return item


@app.get("/items")
def list_items(limit: Annotated[int, Depends(page)]) -> int:
    return limit


@app.get("/search")
def search(q: str) -> str:
    return q


@app.get("/keyed")
def keyed(x_key: Annotated[str, Header()]) -> str:
    return x_key


@app.put("/note")
def note(text: Annotated[str, Body(embed=True, max_length=10)]) -> str:
    return text


@app.get("/optional")
def optional(request: Request, response: Response, q: str = "", seen: Annotated[str | None, Cookie()] = None) -> str:
    return q

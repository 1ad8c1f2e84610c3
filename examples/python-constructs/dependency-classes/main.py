from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Request


class Page:
    def __init__(self, limit: int = 10) -> None:
        if limit > 100:
            raise HTTPException(416)
        self.limit = limit


class RequireRole:
    def __init__(self, role: str) -> None:
        self.role = role

    def __call__(self, request: Request) -> str:
        if request.headers.get("x-role") != self.role:
            raise HTTPException(403)
        return self.role


def connection() -> Iterator[str]:
    yield "connected"


require_editor = RequireRole("editor")
app = FastAPI()


@app.get("/items")
def list_items(page: Annotated[Page, Depends()]) -> int:
    return page.limit


@app.delete("/items", status_code=204)
def clear_items(role: Annotated[str, Depends(require_editor)], db: Annotated[str, Depends(connection)]) -> None:
    pass

from fastapi import FastAPI

from stores import Shelf

app = FastAPI()


@app.get("/items/{name}")
def show_item(name: str) -> str:
    return Shelf().checks.require(name)


@app.delete("/items/{name}", status_code=204)
def remove_item(name: str) -> None:
    shelf = Shelf()
    shelf.require_open()
    shelf.checks.require(name)

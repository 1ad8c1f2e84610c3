from fastapi import FastAPI

from errors import NOT_FOUND, Errors, gone

app = FastAPI()


@app.get("/items/{name}")
def show_item(name: str) -> str:
    if name == "secret":
        raise Errors.forbidden
    if name == "old":
        raise gone(name)
    if name != "hat":
        raise NOT_FOUND
    return name

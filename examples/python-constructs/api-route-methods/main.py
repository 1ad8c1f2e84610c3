from fastapi import FastAPI

app = FastAPI()


@app.api_route("/items/{item_id}", methods=["PUT", "PATCH"])
def change_item(item_id: int) -> int:
    return item_id


@app.api_route("/ping", methods=["GET", "HEAD"])
def ping() -> None:
    pass

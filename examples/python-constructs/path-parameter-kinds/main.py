from enum import Enum
from uuid import UUID

from fastapi import FastAPI

app = FastAPI()


class Size(str, Enum):
    SMALL = "small"
    LARGE = "large"


@app.get("/files/{file_path:path}")
def show_file(file_path: str) -> str:
    return file_path


@app.get("/items/{item_id}")
def show_item(item_id: UUID) -> str:
    return str(item_id)


@app.get("/sizes/{size}")
def show_size(size: Size) -> Size:
    return size


@app.get("/names/{name}")
def show_name(name) -> str:
    return name

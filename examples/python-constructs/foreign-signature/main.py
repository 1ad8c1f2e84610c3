from inspect import signature

from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel

app = FastAPI()


class Search(BaseModel):
    shelf: str | None = None


def from_query(model):
    def made(*args, **kwargs):
        return model(*args, **kwargs)

    made.__signature__ = signature(model)
    return made


@app.get("/books")
def books(search: Search = Depends(from_query(Search))):
    if search.shelf == "none":
        raise HTTPException(404)
    return []

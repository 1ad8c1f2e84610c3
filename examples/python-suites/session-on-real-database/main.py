from fastapi import Depends, FastAPI
from sqlalchemy import text

from database import make_session

app = FastAPI()


def session():
    with make_session() as opened:
        yield opened


@app.get("/items")
def list_items(db=Depends(session)):
    return db.execute(text("select name from items")).all()


@app.get("/version")
def show_version():
    return "1"

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from admin import admin

app = FastAPI()


@app.get("/items")
def list_items() -> list[str]:
    return []


app.mount("/admin", admin)
app.mount("/static", StaticFiles(directory="static", check_dir=False))

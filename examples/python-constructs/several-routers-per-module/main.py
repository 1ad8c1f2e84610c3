from fastapi import FastAPI

from shop import lists
from shop.lists import export

app = FastAPI()
app.include_router(lists.item.item_router, prefix="/items")
app.include_router(lists.item.list_router, prefix="/lists")
app.include_router(export.router)

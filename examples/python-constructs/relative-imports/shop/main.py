from fastapi import FastAPI

from .api import items as goods
from .api.pages import *

app = FastAPI()
app.include_router(goods.router)
app.include_router(page_router)

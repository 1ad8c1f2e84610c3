from fastapi import FastAPI

import items
from pages import router as page_router

app = FastAPI()
app.include_router(items.router, prefix="/items")
app.include_router(page_router)

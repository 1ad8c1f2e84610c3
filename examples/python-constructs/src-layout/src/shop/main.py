from fastapi import FastAPI

from shop.api import v1_router

app = FastAPI()
app.include_router(v1_router, prefix="/api")

from fastapi import FastAPI

from resources import build_router

app = FastAPI()
app.include_router(build_router("items"))
app.include_router(build_router("orders", writable=True))

from contextlib import asynccontextmanager

from fastapi import FastAPI, HTTPException


@asynccontextmanager
async def addresses(app):
    app.state.addresses = {"tea": "/prices/tea"}
    yield
    app.state.addresses = {}


app = FastAPI(lifespan=addresses)


@app.get("/prices/{name}")
async def price(name: str):
    if name != "tea":
        raise HTTPException(404)
    return 3

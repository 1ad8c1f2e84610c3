from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

from fastapi import APIRouter, FastAPI


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    yield


def create_app(routers: Iterable[APIRouter], prefix: str = "") -> FastAPI:
    app = FastAPI(lifespan=lifespan)
    for router in routers:
        app.include_router(router, prefix=prefix)

    @app.get("/health")
    async def health() -> str:
        return "up"

    return app

import os

from fastapi import APIRouter, FastAPI

from config import settings

app = FastAPI()
private = APIRouter(prefix="/private")
beta = APIRouter(prefix="/beta")


@private.get("/users")
def list_users() -> list[str]:
    return []


@beta.get("/search")
def search() -> list[str]:
    return []


if settings.environment == "local":
    app.include_router(private)
if settings.beta:
    app.include_router(beta)
if os.getenv("WITH_METRICS"):

    @app.get("/metrics")
    def metrics() -> str:
        return ""

from fastapi import APIRouter, FastAPI

items = APIRouter()
index = APIRouter()
versions = APIRouter()


@items.get("/items")
def list_items() -> list[str]:
    return []


@index.get("/index")
def show_index() -> list[str]:
    return []


@versions.get("/versions")
def list_versions() -> list[str]:
    return []


ITEM_ROUTERS = [items]
INDEX_ROUTERS = [index]


def add_versioned(app: FastAPI, is_index: bool) -> None:
    for router in INDEX_ROUTERS if is_index else ITEM_ROUTERS:
        app.include_router(router, prefix="/v1")


def create_app(is_index: bool = False) -> FastAPI:
    app = FastAPI()
    routers = INDEX_ROUTERS if is_index else ITEM_ROUTERS
    routers += [versions]
    for router in routers:
        app.include_router(router)
    add_versioned(app, is_index)
    return app

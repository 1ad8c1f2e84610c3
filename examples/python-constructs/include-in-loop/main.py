from fastapi import FastAPI

from api import items, orders
from api.reports import daily, weekly

app = FastAPI()

for module in (items, orders):
    app.include_router(module.router, prefix="/v1")

for prefix, router in {"daily": daily, "weekly": weekly}.items():
    app.include_router(router, prefix=f"/{prefix}")

for router in [module.router for module in (items, orders)]:
    app.include_router(router, prefix="/v2")

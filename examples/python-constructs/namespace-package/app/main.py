from fastapi import FastAPI

from app.routes.items import router

application = FastAPI()
application.include_router(router, prefix="/items")

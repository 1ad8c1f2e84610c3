from fastapi import APIRouter

from shop.api.v1.items import router as items_router

v1_router = APIRouter(prefix="/v1")
v1_router.include_router(items_router)

from fastapi import APIRouter

__all__ = ["page_router"]

page_router = APIRouter()


@page_router.get("/about")
def about() -> str:
    return "A shop"

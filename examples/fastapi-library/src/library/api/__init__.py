"""Everything below the prefix of the API."""

from fastapi import APIRouter

from library.api.admin import router as admin_router
from library.api.auth import router as auth_router
from library.api.books import router as book_router
from library.api.live import router as live_router
from library.api.loans import router as loan_router
from library.api.members import router as member_router

api_router = APIRouter()

for public_router in (auth_router, book_router, live_router):
    api_router.include_router(public_router)

api_router.include_router(loan_router, prefix="/loans", tags=["loans"])
api_router.include_router(member_router, prefix="/members")
api_router.include_router(admin_router)

__all__ = ["api_router"]

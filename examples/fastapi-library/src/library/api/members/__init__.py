from fastapi import APIRouter

from library.api.members.fines import router as fine_router
from library.api.members.history import router as history_router
from library.api.members.profile import router as profile_router

router = APIRouter(tags=["members"])
router.include_router(profile_router, prefix="/me")
router.include_router(history_router, prefix="/me/history")
router.include_router(fine_router, prefix="/me/fines")

"""What librarians may do."""

from fastapi import APIRouter, Depends

from library.api.admin import books, members, overdue
from library.dependencies import require_librarian

router = APIRouter(prefix="/admin", tags=["admin"], dependencies=[Depends(require_librarian)])
router.include_router(books.router, prefix="/books")
router.include_router(members.router, prefix="/members")
router.include_router(overdue.router)

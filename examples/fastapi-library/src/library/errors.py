"""What can go wrong, and what the client is told."""

from fastapi import FastAPI, Request, status
from fastapi.responses import JSONResponse


class LibraryError(Exception):
    """A rule of the library that a request breaks; its class carries status and code of the answer."""

    status_code = status.HTTP_400_BAD_REQUEST
    code = "library_error"


class NotFound(LibraryError):
    status_code = status.HTTP_404_NOT_FOUND


class BookNotFound(NotFound):
    code = "book_not_found"


class LoanNotFound(NotFound):
    code = "loan_not_found"


class MemberNotFound(NotFound):
    code = "member_not_found"


class Conflict(LibraryError):
    status_code = status.HTTP_409_CONFLICT


class AllCopiesLent(Conflict):
    code = "all_copies_lent"


class LoanLimitReached(Conflict):
    code = "loan_limit_reached"


class AlreadyReturned(Conflict):
    code = "already_returned"


class IsbnTaken(Conflict):
    code = "isbn_taken"


class EmailTaken(Conflict):
    code = "email_taken"


class StillLent(Conflict):
    code = "still_lent"


class CatalogueUnavailable(LibraryError):
    status_code = status.HTTP_502_BAD_GATEWAY
    code = "catalogue_unavailable"


async def answer_library_error(_request: Request, error: LibraryError) -> JSONResponse:
    return JSONResponse(status_code=error.status_code, content={"code": error.code, "message": str(error)})


def register_error_handlers(app: FastAPI) -> None:
    app.add_exception_handler(LibraryError, answer_library_error)

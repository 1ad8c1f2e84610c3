"""The paths of the API, as a client knows them."""

PREFIX = "/api/v1"

TOKEN = f"{PREFIX}/auth/token"
BOOKS = f"{PREFIX}/books"
LOANS = f"{PREFIX}/loans"
PROFILE = f"{PREFIX}/members/me"
HISTORY = PROFILE + "/history"
ADMIN_BOOKS = f"{PREFIX}/admin/books"
ADMIN_MEMBERS = f"{PREFIX}/admin/members"
BOOK_IMPORT = f"{ADMIN_BOOKS}/import"
READING_LISTS = PREFIX + "/reading-lists"
DROP_BOX = "/webhooks/drop-box"


def book(book_id: int) -> str:
    return f"{BOOKS}/{book_id}"


def loan_return(loan_id: int) -> str:
    return f"{LOANS}/{loan_id}/return"


class BookRoutes:
    """What a librarian does with books."""

    collection = ADMIN_BOOKS
    valid = {"isbn": "9780141319001", "title": "Eragon", "author": "Christopher Paolini"}

    @classmethod
    def item(cls, item_id: int) -> str:
        return f"{cls.collection}/{item_id}"


class MemberRoutes:
    """What a librarian does with members."""

    collection = ADMIN_MEMBERS
    valid = {"name": "Max", "email": "max@example.org", "password": "correct horse"}

    @classmethod
    def item(cls, item_id: int) -> str:
        return f"{cls.collection}/{item_id}"

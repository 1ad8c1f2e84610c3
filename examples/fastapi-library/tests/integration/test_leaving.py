import os

import pytest

from tests.support.paths import MemberRoutes
from tests.support.requests import PASSWORD, borrow

slow = pytest.mark.skipif(os.environ.get("LIBRARY_SLOW_TESTS") != "1", reason="set LIBRARY_SLOW_TESTS=1")


@slow
def test_who_has_left_borrows_nothing(client, librarian, accounts, reader, book):
    leaver = accounts.log_in("rosa@example.org", PASSWORD)
    assert client.delete(MemberRoutes.item(leaver.id), headers=librarian).status_code == 204
    assert borrow(client, reader, book.id).status_code == 401


@slow
@pytest.mark.parametrize("member_id", ["rosa", "1.5"])
def test_members_leave_by_number(client, librarian, member_id):
    response = client.delete(f"{MemberRoutes.collection}/{member_id}", headers=librarian)
    assert response.status_code == 422

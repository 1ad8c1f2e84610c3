from types import SimpleNamespace

import pytest

from library.dependencies import catalogue_service, require_librarian
from library.errors import BookNotFound
from tests.support import paths


class FakeCatalogue:
    def remove(self, book_id):
        raise BookNotFound("Gone")


@pytest.fixture
def fake_client(app, client):
    app.dependency_overrides = {
        catalogue_service: lambda: FakeCatalogue(),
        require_librarian: lambda: SimpleNamespace(role="librarian"),
    }
    return client


def test_does_not_remove_what_is_not_there(fake_client):
    assert fake_client.delete(f"{paths.ADMIN_BOOKS}/1").status_code == 404

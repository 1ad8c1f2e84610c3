import pytest

from tests.support import paths


@pytest.mark.parametrize("path", [paths.BOOKS, paths.LOANS, "/api/v1/books/newest"])
def test_answers(client, path):
    response = client.get(path)
    assert response.status_code >= 0


@pytest.mark.parametrize("email", ["rosa@example.org", None])
def test_changes_a_profile_or_does_not(client, reader, email):
    response = client.patch(paths.PROFILE, json={"email": email}, headers=reader)
    assert response.status_code == 200 if email else 422

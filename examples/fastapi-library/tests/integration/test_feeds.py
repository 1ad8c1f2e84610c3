import pytest


def test_announces_new_books(client, book):
    response = client.get("/feeds/new-books").raise_for_status()
    assert response.json() == ["The Hobbit"]


@pytest.mark.skip(reason="The books have no date yet")
def test_announces_the_books_of_this_month_only(client, book):
    response = client.get("/feeds/new-books")
    assert response.status_code == 200
    assert response.json() == []

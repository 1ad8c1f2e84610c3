def test_books(client, db):
    assert client.get("/books/").status_code == 200

def test_items(client):
    assert client.get("/items").status_code == 200

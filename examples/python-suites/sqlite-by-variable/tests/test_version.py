def test_version(client):
    assert client.get("/version").status_code == 200

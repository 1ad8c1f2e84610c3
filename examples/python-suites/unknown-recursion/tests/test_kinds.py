from fastapi.testclient import TestClient

from main import app


def test_kinds():
    client = TestClient(app)
    response = client.get("/kinds/first")
    assert response.status_code == 200
    response = client.get("/kinds/third")
    assert response.status_code == 404

from fastapi.testclient import TestClient

from main import app

client = TestClient(app)


def healthy():
    return True


def test_number():
    client.get("/items/1")
    assert 201


def test_comma():
    response = client.get("/items/2")
    assert response.status_code, 200


def test_tuple():
    response = client.get("/items/3")
    assert (response.status_code == 200, "it is there")


def test_nothing():
    client.get("/items/4")
    assert 1 == 1


def test_computed():
    client.get("/items/5")
    assert healthy()


def test_beside_a_real_check():
    response = client.get("/items/6")
    assert True
    assert response.json()["id"] == 6

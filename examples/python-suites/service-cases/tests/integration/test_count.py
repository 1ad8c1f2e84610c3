from fastapi.testclient import TestClient

from main import app, words

client = TestClient(app)


def test_count():
    assert client.get("/words", params={"text": "a b"}).status_code == 200


def test_words():
    assert words("a b") == ["a", "b"]

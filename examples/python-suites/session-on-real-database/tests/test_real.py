from fastapi.testclient import TestClient
from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker

from main import app, session

make_test_session = sessionmaker(bind=create_engine("postgresql://localhost/shop_test"))


def other_session():
    with make_test_session() as opened:
        yield opened


def test_other_database():
    app.dependency_overrides[session] = other_session
    assert TestClient(app).get("/items").status_code == 200

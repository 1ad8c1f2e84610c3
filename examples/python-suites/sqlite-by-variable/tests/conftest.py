import os

import pytest
from fastapi.testclient import TestClient

os.environ["DATABASE_URL"] = "sqlite:///:memory:"


@pytest.fixture
def client():
    from main import app

    return TestClient(app)

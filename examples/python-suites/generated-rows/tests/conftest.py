import pytest

from main import app


def pytest_generate_tests(metafunc):
    if "path" in metafunc.fixturenames:
        metafunc.parametrize("path", ["/items/1", "/shelves"])


@pytest.fixture
def client():
    return app.test_client()

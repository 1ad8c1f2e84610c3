import pytest
from webtest import TestApp

from main import create_app


@pytest.fixture
def testapp():
    return TestApp(create_app())


def get(testapp, path, **options):
    return testapp.get(path, **options)


def test_checked(testapp):
    get(testapp, "/items")


def test_checked_with_redirect(testapp):
    testapp.get("/old")


def test_unchecked(testapp):
    get(testapp, "/items/0", expect_errors=True)


def test_given(testapp):
    testapp.get("/items/0", status=404)


def test_given_as_text(testapp):
    testapp.get("/items/0", status="404 Not Found")


def test_any(testapp):
    testapp.get("/items/0", status="*")


def test_looked_at(testapp):
    response = testapp.get("/items/0", expect_errors=True)
    assert response.status_int == 404

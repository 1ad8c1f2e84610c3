import pytest
from asgi_lifespan import LifespanManager
from httpx import ASGITransport, AsyncClient

from main import get_application
from tests.pool import OneConnection


@pytest.fixture
def app():
    return get_application()


@pytest.fixture
async def started(app):
    async with LifespanManager(app):
        app.state.pool = await OneConnection.around(app.state.pool)
        yield app


@pytest.fixture
async def client(started):
    async with AsyncClient(transport=ASGITransport(app=started), base_url="http://test") as client:
        yield client


async def test_missing(client):
    response = await client.get("/items/none")
    assert response.status_code == 404

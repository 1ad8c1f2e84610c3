from http import HTTPStatus

import pytest

from shop.app import create_app
from shop.checks import get_item


@pytest.fixture
async def api_client(aiohttp_client):
    return await aiohttp_client(create_app())


async def test_item(api_client):
    await get_item(api_client, 1, 2)


async def test_missing(api_client):
    await get_item(api_client, 1, 0, HTTPStatus.NOT_FOUND)

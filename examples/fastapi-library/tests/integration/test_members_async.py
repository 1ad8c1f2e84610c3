import httpx
import pytest

from library.security import issue_token
from tests.support import paths
from tests.support.requests import PASSWORD

pytestmark = pytest.mark.anyio


@pytest.fixture
async def visitor(app):
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://library.test") as client:
        yield client


@pytest.fixture
def headers(accounts, settings) -> dict[str, str]:
    rosa = accounts.join("Rosa", "rosa@example.org", PASSWORD)
    return {"Authorization": f"Bearer {issue_token(rosa.id, settings.token_secret)}"}


async def test_shows_the_member(visitor, headers):
    response = await visitor.get(paths.PROFILE, headers=headers)
    assert response.status_code == 200
    assert response.json()["email"] == "rosa@example.org"


async def test_is_for_members_only(visitor):
    response = await visitor.get(paths.PROFILE)
    assert response.status_code == 401


@pytest.mark.parametrize("whole", [True, False])
async def test_takes_a_new_name(visitor, headers, whole):
    send = visitor.put if whole else visitor.patch
    response = await send(paths.PROFILE, json={"name": "Rose", "email": "rose@example.org"}, headers=headers)
    assert response.status_code == 200
    assert response.json()["name"] == "Rose"


async def test_wants_an_address(visitor, headers):
    profile = {"name": "Rosa", "email": "?"}
    response = await visitor.request("PUT", paths.PROFILE, json=profile, headers=headers)
    assert response.status_code == 422


async def test_gives_an_address_once(visitor, headers, accounts):
    accounts.join("Otto", "otto@example.org", PASSWORD)
    response = await visitor.put(
        paths.PROFILE, json={"name": "Rosa", "email": "otto@example.org"}, headers=headers
    )
    assert response.status_code == 409
    assert response.json()["code"] == "email_taken"

import os

import httpx
import pytest

from library.clients.catalogue import CatalogueClient

pytestmark = [
    pytest.mark.catalogue,
    pytest.mark.skipif(not os.environ.get("LIBRARY_LIVE_CATALOGUE"), reason="needs the public catalogue"),
]


def test_knows_the_hobbit():
    with httpx.Client(base_url=os.environ["LIBRARY_LIVE_CATALOGUE"]) as http:
        assert CatalogueClient(http).look_up("9780261102217").title == "The Hobbit"

import httpx
import pytest

from library.clients.catalogue import CatalogueClient
from library.errors import BookNotFound, CatalogueUnavailable


def client_that_gets(response: httpx.Response) -> CatalogueClient:
    transport = httpx.MockTransport(lambda _request: response)
    return CatalogueClient(httpx.Client(transport=transport, base_url="https://catalogue.test"))


def test_reads_an_entry():
    catalogue = client_that_gets(httpx.Response(200, json={"title": "Emma", "author": "Jane Austen"}))
    assert catalogue.look_up("9780141439587").title == "Emma"


@pytest.mark.parametrize(("status", "error"), [(404, BookNotFound), (503, CatalogueUnavailable)])
def test_translates_what_goes_wrong(status, error):
    with pytest.raises(error):
        client_that_gets(httpx.Response(status)).look_up("9780141439587")

from dataclasses import dataclass

import httpx

from library.errors import BookNotFound, CatalogueUnavailable


@dataclass(frozen=True)
class CatalogueEntry:
    title: str
    author: str


class CatalogueClient:
    """The public catalogue of books."""

    def __init__(self, http: httpx.Client) -> None:
        self._http = http

    def look_up(self, isbn: str) -> CatalogueEntry:
        try:
            response = self._http.get(f"/isbn/{isbn}")
        except httpx.TransportError as error:
            raise CatalogueUnavailable("The catalogue does not answer") from error
        if response.status_code == httpx.codes.NOT_FOUND:
            raise BookNotFound(f"The catalogue does not know {isbn}")
        if response.is_error:
            raise CatalogueUnavailable(f"The catalogue answers {response.status_code}")
        entry = response.json()
        return CatalogueEntry(title=entry["title"], author=entry["author"])

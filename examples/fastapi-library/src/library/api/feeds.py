"""An application of its own for readers of feeds, with its own documentation."""

from fastapi import FastAPI
from sqlalchemy.orm import Session, sessionmaker

from library.dependencies import Catalogue


def create_feeds_app(sessions: sessionmaker[Session]) -> FastAPI:
    feeds = FastAPI(title="Feeds of the library")
    feeds.state.sessions = sessions

    @feeds.get("/new-books")
    def new_books(catalogue: Catalogue) -> list[str]:
        return [book.title for book in catalogue.newest(20)]

    return feeds

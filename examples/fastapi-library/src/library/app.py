"""Puts the application together."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from library.api import api_router, health, reading_lists, webhooks
from library.api.feeds import create_feeds_app
from library.database import open_database
from library.errors import register_error_handlers
from library.settings import Settings, get_settings
from library.workers.overdue import OverdueWorker


@asynccontextmanager
async def run_workers(app: FastAPI) -> AsyncIterator[None]:
    interval = app.state.settings.overdue_interval_seconds
    if interval <= 0:
        yield
        return
    rounds = asyncio.create_task(OverdueWorker(app.state.sessions).run(interval))
    yield
    rounds.cancel()


def create_app(settings: Settings | None = None) -> FastAPI:
    settings = settings or get_settings()
    app = FastAPI(title="Library", lifespan=run_workers)
    app.state.settings = settings
    app.state.sessions = open_database(settings.database_url)
    register_error_handlers(app)

    app.include_router(health.router)
    app.include_router(webhooks.router)
    app.include_router(api_router, prefix=settings.api_prefix)
    if settings.reading_lists:
        app.include_router(reading_lists.router, prefix=settings.api_prefix)
    app.mount("/feeds", create_feeds_app(app.state.sessions))
    return app

"""The application that is served: uvicorn library.main:app."""

from library.app import create_app

app = create_app()

"""What can be set from the environment."""

from functools import lru_cache

from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Each field is a variable LIBRARY_… of the environment."""

    model_config = SettingsConfigDict(env_prefix="LIBRARY_")

    api_prefix: str = "/api/v1"
    database_url: str = "sqlite:///library.sqlite"
    token_secret: str = "for development only"
    webhook_secret: str = "for development only"
    catalogue_url: str = "https://catalogue.example.org"
    loan_days: int = 21
    max_loans: int = 3
    reading_lists: bool = False
    smtp_host: str | None = None
    overdue_interval_seconds: float = 0


@lru_cache
def get_settings() -> Settings:
    return Settings()

from functools import lru_cache

from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    api_prefix: str = "/api"
    version: int = 2


@lru_cache
def get_settings() -> Settings:
    return Settings()


settings = get_settings()

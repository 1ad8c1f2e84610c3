from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    environment: str = "local"
    beta: bool = False


settings = Settings()

class Settings:
    API_TITLE = "Crew"
    API_VERSION = "1"
    OPENAPI_VERSION = "3.1.0"

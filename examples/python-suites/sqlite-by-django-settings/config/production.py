from config.base import *

DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "NAME": "books"}}

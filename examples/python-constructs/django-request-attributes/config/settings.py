ROOT_URLCONF = "config.urls"
INSTALLED_APPS = ["books"]
MIDDLEWARE = ["books.middleware.Refusals"]

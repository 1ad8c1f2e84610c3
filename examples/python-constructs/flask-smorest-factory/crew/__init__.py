from flask import Flask

from crew import api, views
from crew.settings import Settings


def create_app(settings=Settings):
    app = Flask(__name__)
    app.config.from_object(settings)
    views.register(api.Api(app))
    return app

import os

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class Config:
    SQLALCHEMY_DATABASE_URI = os.environ.get("DATABASE_URL", "postgresql://localhost/shop")


class Item(db.Model):
    id = db.Column(db.Integer, primary_key=True)


def create_app(config=Config):
    app = Flask(__name__)
    app.config.from_object(config)
    db.init_app(app)

    @app.get("/items")
    def list_items():
        return [item.id for item in Item.query.all()]

    return app

from flask import Flask

from items import items
from pages import bp as pages

app = Flask(__name__)
app.register_blueprint(items)
app.register_blueprint(pages, url_prefix="/site")


@app.route("/")
def home():
    return "Welcome"

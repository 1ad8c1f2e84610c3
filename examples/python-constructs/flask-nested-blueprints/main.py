from flask import Flask

from api import api

app = Flask(__name__)
app.register_blueprint(api)


@app.get("/open")
def open_to_all():
    return "open"

from flask import Blueprint, Flask, abort, jsonify
from werkzeug.exceptions import Conflict, NotFound

app = Flask(__name__)
items = Blueprint("items", __name__, url_prefix="/items")


class ShopError(Exception):
    status_code = 400

    def __init__(self, message, status_code=None):
        super().__init__(message)
        if status_code is not None:
            self.status_code = status_code


class Closed(Exception):
    pass


@app.errorhandler(ShopError)
def when_wrong(error):
    response = jsonify(message=str(error))
    response.status_code = error.status_code
    return response


@items.errorhandler(Closed)
def when_closed(error):
    return {"error": "closed"}, 503


@app.errorhandler(404)
def when_missing(error):
    return {"error": "missing"}, 404


@items.get("/<name>")
def show(name):
    if name == "none":
        raise NotFound()
    if name == "twice":
        raise Conflict("Twice")
    if name == "night":
        raise Closed
    if name == "bad":
        raise ShopError("Bad")
    if name == "gone":
        raise ShopError("Gone", status_code=410)
    if name == "tea":
        abort(418, description="Tea")
    return {"name": name}


app.register_blueprint(items)

from flask import Flask
from flask.views import MethodView
from flask_smorest import Api, Blueprint, abort
from marshmallow import Schema, fields

blp = Blueprint("items", "items", url_prefix="/items")


class ItemSchema(Schema):
    name = fields.String(required=True)


@blp.route("/")
class Items(MethodView):
    @blp.response(200, ItemSchema(many=True))
    def get(self):
        return []

    @blp.arguments(ItemSchema)
    @blp.response(201, ItemSchema)
    def post(self, item):
        if item["name"] == "hat":
            abort(409, message="There is a hat")
        return item


@blp.route("/<name>", methods=["DELETE"])
@blp.response(204)
def remove(name):
    if name == "hat":
        abort(404)


app = Flask(__name__)
app.config.update(API_TITLE="Shop", API_VERSION="1", OPENAPI_VERSION="3.0.3")
api = Api(app)
api.register_blueprint(blp, url_prefix="/api/items")

from flask.views import MethodView
from marshmallow import Schema, fields

from crew.api import Blueprint

blueprint = Blueprint("sailors", __name__, url_prefix="/sailors")


class SailorSchema(Schema):
    name = fields.String(required=True)


@blueprint.route("/")
class Sailors(MethodView):
    @blueprint.response(SailorSchema(many=True))
    def get(self):
        return []

    @blueprint.arguments(SailorSchema)
    @blueprint.response(SailorSchema, code=201)
    def post(self, sailor):
        return sailor


@blueprint.route("/<int:number>")
class SailorByNumber(MethodView):
    @blueprint.response(code=204)
    def delete(self, number):
        return None

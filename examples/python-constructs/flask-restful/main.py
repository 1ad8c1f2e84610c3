from flask import Flask
from flask_restful import Api, Resource, abort

app = Flask(__name__)
api = Api(app, prefix="/v1")


class Item(Resource):
    def get(self, item_id):
        if item_id > 10:
            abort(404, message="No such item")
        return {"id": item_id}

    def delete(self, item_id):
        return "", 204


class Items(Resource):
    def post(self):
        return {}, 201


api.add_resource(Item, "/items/<int:item_id>")
api.add_resource(Items, "/items", "/goods")

from flask import Blueprint, abort, request

items = Blueprint("items", __name__, url_prefix="/items")


@items.route("/", methods=["GET", "POST"])
def all_items():
    if request.method == "POST":
        return {}, 201
    return {}


@items.get("/<int:item_id>")
def one_item(item_id):
    if item_id > 10:
        abort(404)
    return {"id": item_id}

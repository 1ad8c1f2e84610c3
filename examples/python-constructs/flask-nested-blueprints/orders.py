from flask import Blueprint

orders = Blueprint("orders", __name__)


@orders.post("")
def add_order():
    return {}, 201

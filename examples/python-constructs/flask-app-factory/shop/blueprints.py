from flask import Blueprint

items = Blueprint("items", __name__)
orders = Blueprint("orders", __name__)
ALL = [items, orders]


@items.get("/")
def list_items():
    return []


@orders.post("/")
def add_order():
    return {}, 201

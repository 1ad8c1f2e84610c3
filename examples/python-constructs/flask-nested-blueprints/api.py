from flask import Blueprint, abort, request

from orders import orders

api = Blueprint("api", __name__, url_prefix="/api")
api.register_blueprint(orders, url_prefix="/orders")


@api.before_request
def require_key():
    if "X-Key" not in request.headers:
        abort(401)


@api.get("/status")
def status():
    return {"up": True}

from functools import wraps

from flask import Flask, abort, request
from flask.views import MethodView

app = Flask(__name__)


def needs_key(view):
    @wraps(view)
    def guarded(*args, **kwargs):
        if "X-Key" not in request.headers:
            abort(401)
        return view(*args, **kwargs)

    return guarded


class ItemView(MethodView):
    def __init__(self, names):
        self.names = names

    def get(self, name):
        if name not in self.names:
            abort(404)
        return name

    def delete(self, name):
        return "", 204


class ReportView(MethodView):
    decorators = [needs_key]

    def post(self):
        return {}, 202


for kind, names in (("hats", ["bowler"]), ("coats", ["duffel"])):
    app.add_url_rule(f"/{kind}/<name>", view_func=ItemView.as_view(kind, names))
app.add_url_rule("/reports", view_func=ReportView.as_view("reports"))

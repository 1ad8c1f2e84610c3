from flask import Blueprint, redirect

bp = Blueprint("pages", __name__, url_prefix="/replaced")


@bp.route("/<path:name>")
def page(name):
    return name


@bp.route("/old")
def old():
    return redirect("/site/new")

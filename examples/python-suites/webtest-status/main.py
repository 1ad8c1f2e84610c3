from flask import Flask, redirect, request


def create_app():
    app = Flask(__name__)

    @app.get("/items")
    def items():
        return []

    @app.get("/items/<int:item_id>")
    def item(item_id):
        if item_id == 0:
            return {}, 404
        return {}

    @app.get("/old")
    def old():
        if request.args.get("stay"):
            return {}
        return redirect("/items")

    return app


app = create_app()

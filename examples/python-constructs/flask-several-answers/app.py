from flask import Flask, jsonify, redirect, request


def create_app():
    app = Flask(__name__)

    @app.get("/items/<int:item_id>")
    def item(item_id):
        if item_id == 0:
            return {}, 404
        return jsonify({})

    @app.get("/old")
    def old():
        return {} if request.args.get("stay") else redirect("/items/1")

    return app


app = create_app()

from flask import Flask, abort, g, request

app = Flask(__name__)


@app.before_request
def choose_refusal():
    g.refusal = 410


@app.get("/items")
def list_items():
    if not request.args:
        abort(g.refusal)
    return []

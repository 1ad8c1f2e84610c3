from flask import make_response


def about():
    return "A shop"


def contact():
    response = make_response("Write to us", 202)
    return response

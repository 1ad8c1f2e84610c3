from flask import Flask

from pages import about, contact

app = Flask(__name__)
app.add_url_rule("/about", view_func=about)
app.add_url_rule("/contact", "contact", contact, methods=["GET", "POST"])


@app.put("/items/<name>")
@app.patch("/items/<name>")
def change(name):
    return "", 204

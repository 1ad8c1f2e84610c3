from flask import Flask


def create_app(config=None):
    app = Flask(__name__)
    app.config.from_mapping(BASE="/shop")
    if config:
        app.config.update(config)

    from shop.blueprints import ALL

    for blueprint in ALL:
        app.register_blueprint(blueprint, url_prefix=app.config["BASE"] + "/" + blueprint.name)

    @app.get("/health")
    def health():
        return "up"

    return app

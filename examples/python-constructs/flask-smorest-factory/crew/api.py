import flask_smorest


class Blueprint(flask_smorest.Blueprint):
    """A place for what all blueprints get."""


class Api(flask_smorest.Api):
    def __init__(self, app=None, *, spec_kwargs=None):
        super().__init__(app, spec_kwargs=spec_kwargs)

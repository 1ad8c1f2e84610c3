from . import sailors

MODULES = (sailors,)


def register(api):
    for module in MODULES:
        api.register_blueprint(module.blueprint)

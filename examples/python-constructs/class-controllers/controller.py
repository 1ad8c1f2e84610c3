import inspect
from collections.abc import Callable
from typing import Any, TypeVar, get_type_hints

from fastapi import APIRouter, Depends
from fastapi.routing import APIRoute

T = TypeVar("T")


def controller(router: APIRouter) -> Callable[[type[T]], type[T]]:
    """The functions of the class that are endpoints of the router become methods of a fresh instance."""

    def decorate(cls: type[T]) -> type[T]:
        make_injectable(cls)
        functions = set(dict(inspect.getmembers(cls, inspect.isfunction)).values())
        own = [r for r in router.routes if isinstance(r, APIRoute) and r.endpoint in functions]
        methods = APIRouter()
        for route in own:
            router.routes.remove(route)
            ask_for_self(cls, route.endpoint)
            route.path = route.path.removeprefix(router.prefix)
            methods.routes.append(route)
        prefix, router.prefix = router.prefix, ""
        router.include_router(methods, prefix=prefix)
        return cls

    return decorate


def make_injectable(cls: type) -> None:
    """Every annotated attribute of the class and its bases is a parameter of its constructor."""
    hints = {name: hint for name, hint in get_type_hints(cls).items() if hasattr(cls, name)}

    def init(self: Any, **values: Any) -> None:
        for name, value in values.items():
            setattr(self, name, value)

    init.__signature__ = inspect.Signature(
        [inspect.Parameter("self", inspect.Parameter.POSITIONAL_ONLY)]
        + [
            inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=hint, default=getattr(cls, name))
            for name, hint in hints.items()
        ]
    )
    cls.__signature__ = init.__signature__.replace(parameters=list(init.__signature__.parameters.values())[1:])
    cls.__init__ = init


def ask_for_self(cls: type, endpoint: Callable) -> None:
    signature = inspect.signature(endpoint)
    me, *others = signature.parameters.values()
    me = me.replace(default=Depends(cls))
    others = [other.replace(kind=inspect.Parameter.KEYWORD_ONLY) for other in others]
    endpoint.__signature__ = signature.replace(parameters=[me, *others])

from types import UnionType
from typing import get_args

from fastapi import FastAPI, HTTPException
from pydantic import TypeAdapter

from catalogue import SCHEMAS

app = FastAPI()


def plain(annotation):
    if isinstance(annotation, UnionType):
        for option in get_args(annotation):
            if option is not None:
                annotation = option
                break
    if isinstance(annotation, SCHEMAS.alias):
        annotation = get_args(annotation)[0]
    while isinstance(annotation, (UnionType, SCHEMAS.alias)):
        annotation = plain(annotation)
    return getattr(annotation, "__origin__", annotation)


def properties(schema, names=None, kind=None):
    found = {}
    for name, field in schema.model_fields.items():
        if names and name not in names:
            continue
        annotation = plain(field.annotation)
        if issubclass(annotation, SCHEMAS.base):
            found.update(properties(annotation, list(annotation.model_fields)))
        for key in ("unit", "sortable", "support"):
            if field.extra and field.extra.get(key):
                found[name] = {key: field.extra[key]}
        found[name] = TypeAdapter(annotation).json_schema()
    return found


@app.get("/kinds/{kind}")
def describe(kind: str):
    known = {}
    for schema in (SCHEMAS.first, SCHEMAS.second, SCHEMAS.third, SCHEMAS.fourth, SCHEMAS.fifth, SCHEMAS.sixth):
        known.update(properties(schema, {"id"}, kind=kind))
    if kind not in known:
        raise HTTPException(404, "There is no such kind")
    return known[kind]

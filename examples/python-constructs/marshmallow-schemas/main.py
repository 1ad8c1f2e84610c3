from marshmallow import Schema, ValidationError, fields, post_load
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route


class Refusing:
    @staticmethod
    def handle_error(error: ValidationError, data: dict, **_) -> None:
        raise HTTPException(400, str(error.messages))


class ItemSchema(Refusing, Schema):
    name = fields.String(required=True)

    @post_load()
    def strip(self, data: dict, **_) -> dict:
        return {"name": data["name"].strip()}


class PlainSchema(Schema):
    name = fields.String(required=True)


async def add_item(request: Request) -> JSONResponse:
    item = ItemSchema(context={"request": request}).load(await request.json())
    return JSONResponse(ItemSchema().dump(item), status_code=201)


async def change_item(request: Request) -> JSONResponse:
    try:
        PlainSchema().load(await request.json())
    except ValidationError:
        return JSONResponse({}, status_code=422)
    return JSONResponse({})


app = Starlette(
    routes=[
        Route("/items", add_item, methods=["POST"]),
        Route("/items/{id:int}", change_item, methods=["PUT"]),
    ]
)

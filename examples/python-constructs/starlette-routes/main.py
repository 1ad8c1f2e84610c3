from starlette.applications import Starlette
from starlette.endpoints import HTTPEndpoint
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket


async def home(request: Request) -> Response:
    return PlainTextResponse("Welcome")


async def add_item(request: Request) -> Response:
    return JSONResponse({}, status_code=201)


class Item(HTTPEndpoint):
    async def get(self, request: Request) -> Response:
        if request.path_params["item_id"] > 10:
            raise HTTPException(404)
        return JSONResponse({})

    async def delete(self, request: Request) -> Response:
        return Response(status_code=204)


async def echo(socket: WebSocket) -> None:
    await socket.accept()
    await socket.close()


routes = [
    Route("/", home),
    Route("/items", add_item, methods=["POST"]),
    Route("/items/{item_id:int}", Item),
    WebSocketRoute("/echo", echo),
]

app = Starlette(routes=routes)

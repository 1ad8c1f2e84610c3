from starlette.applications import Starlette
from starlette.authentication import requires
from starlette.endpoints import HTTPEndpoint
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route


class Lookup:
    @staticmethod
    def find(request: Request) -> str:
        if request.path_params["id"] == "0":
            raise HTTPException(404)
        return request.path_params["id"]


class Readable(Lookup, HTTPEndpoint):
    def get(self, request: Request) -> JSONResponse:
        return JSONResponse(self.find(request))


class Items(HTTPEndpoint):
    @staticmethod
    def get(request: Request) -> JSONResponse:
        return JSONResponse([])

    @requires("items:write")
    async def post(self, request: Request) -> JSONResponse:
        return JSONResponse({}, status_code=201)


class Item(Readable):
    @requires(["authenticated", "items:write"], status_code=401)
    async def delete(self, request) -> Response:
        self.find(request)
        return Response(status_code=204)


@requires("authenticated")
async def show_me(request: Request) -> JSONResponse:
    return JSONResponse({})


item_routes = [Route("/", Items), Route("/{id}", Item)]

app = Starlette(routes=[Mount("/items", routes=item_routes), Route("/me", show_me)])

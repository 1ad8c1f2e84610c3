from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route


async def list_users(request: Request) -> Response:
    if request.headers.get("x-role") != "admin":
        return Response(status_code=403)
    return JSONResponse([])


async def show_user(request: Request) -> Response:
    return JSONResponse({"name": request.path_params["name"]})


users = [
    Route("/", list_users),
    Route("/{name}", show_user),
]

admin = Starlette(routes=[Mount("/users", routes=users)])

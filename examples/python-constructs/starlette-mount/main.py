from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route

from admin import admin


async def show_file(request: Request) -> Response:
    return PlainTextResponse(request.path_params["name"])


async def health(request: Request) -> Response:
    return PlainTextResponse("up")


app = Starlette(
    routes=[
        Mount("/files", routes=[Route("/{name:path}", show_file)]),
        Mount("/admin", app=admin),
    ]
)
app.add_route("/health", health)

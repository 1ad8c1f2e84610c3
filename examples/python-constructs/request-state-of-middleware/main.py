from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route


class Refusals(BaseHTTPMiddleware):
    async def dispatch(self, request: Request, call_next):
        request.state.refusal = 410
        response = await call_next(request)
        return response


async def list_items(request: Request) -> JSONResponse:
    if not request.query_params:
        raise HTTPException(request.state.refusal)
    return JSONResponse([])


app = Starlette(routes=[Route("/items", list_items)], middleware=[Middleware(Refusals)])

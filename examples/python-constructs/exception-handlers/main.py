from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, PlainTextResponse

from errors import Broken, Closed, NotFound, ShopError


async def when_closed(_request: Request, _error: Closed) -> PlainTextResponse:
    return PlainTextResponse("Closed", status_code=503)


async def when_broken(_request: Request, _error: Broken) -> JSONResponse:
    return JSONResponse({}, status_code=424)


app = FastAPI(exception_handlers={Closed: when_closed})
app.add_exception_handler(Broken, when_broken)


@app.exception_handler(ShopError)
async def when_wrong(_request: Request, error: ShopError) -> JSONResponse:
    return JSONResponse({"error": str(error)}, error.status)


@app.exception_handler(Exception)
async def when_all_fails(_request: Request, _error: Exception) -> JSONResponse:
    return JSONResponse({}, 500)


@app.get("/items/{name}")
def show_item(name: str) -> str:
    if name == "":
        raise ShopError("No name")
    if name == "hat":
        raise NotFound("No hat")
    if name == "night":
        raise Closed
    return name


@app.get("/machine")
def machine() -> str:
    raise Broken

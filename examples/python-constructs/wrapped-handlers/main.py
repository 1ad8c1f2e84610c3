from collections.abc import Callable
from functools import wraps

from fastapi import FastAPI, HTTPException, Request

app = FastAPI()


def needs_key(handler: Callable) -> Callable:
    @wraps(handler)
    async def guarded(request: Request, *args, **kwargs):
        if "x-key" not in request.headers:
            raise HTTPException(401)
        return await handler(request, *args, **kwargs)

    return guarded


def limited(times: int) -> Callable:
    def decorate(handler: Callable) -> Callable:
        @wraps(handler)
        async def counted(request: Request, *args, **kwargs):
            if len(request.headers) > times:
                raise HTTPException(429)
            return await handler(request, *args, **kwargs)

        return counted

    return decorate


@app.get("/items")
@needs_key
@limited(times=100)
async def list_items(request: Request) -> list[str]:
    return []

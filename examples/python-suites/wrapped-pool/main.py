import asyncpg
from fastapi import FastAPI, HTTPException, Request


def start_handler(app):
    async def start():
        app.state.pool = await asyncpg.create_pool("postgresql://localhost/items")

    return start


def get_application():
    app = FastAPI()
    app.add_event_handler("startup", start_handler(app))

    @app.get("/items/{item_id}")
    async def item(item_id: str, request: Request):
        async with request.app.state.pool.acquire() as connection:
            row = await connection.fetchrow("select * from items where id = $1", item_id)
        if row is None:
            raise HTTPException(404)
        return row

    return app


app = get_application()

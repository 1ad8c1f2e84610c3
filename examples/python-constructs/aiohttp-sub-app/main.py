from aiohttp import web


@web.middleware
async def require_key(request: web.Request, handler):
    if "X-Key" not in request.headers:
        raise web.HTTPUnauthorized()
    return await handler(request)


async def list_users(request: web.Request) -> web.Response:
    return web.json_response([])


async def health(request: web.Request) -> web.Response:
    return web.Response(text="up")


def create_admin() -> web.Application:
    admin = web.Application(middlewares=[require_key])
    admin.router.add_get("/users", list_users)
    return admin


def create_app() -> web.Application:
    app = web.Application()
    app.router.add_get("/health", health)
    app.add_subapp("/admin/", create_admin())
    return app


app = create_app()

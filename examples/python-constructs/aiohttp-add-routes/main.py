from aiohttp import web


async def list_items(request: web.Request) -> web.Response:
    return web.json_response([])


async def show_item(request: web.Request) -> web.Response:
    if request.match_info["name"] == "none":
        raise web.HTTPNotFound()
    return web.json_response({})


async def add_item(request: web.Request) -> web.Response:
    if not request.can_read_body:
        raise web.HTTPBadRequest(text="A body is needed")
    return web.json_response({}, status=201)


async def health(request: web.Request) -> web.Response:
    return web.Response(text="up")


app = web.Application()
app.add_routes(
    [
        web.get("/items", list_items),
        web.post("/items", add_item),
    ]
)
app.router.add_get(r"/items/{name:[a-z]+}", show_item)
app.router.add_route("GET", "/health", health)
app.router.add_route("*", "/any", health)

if __name__ == "__main__":
    web.run_app(app)

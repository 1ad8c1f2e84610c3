from aiohttp import web

routes = web.RouteTableDef()


@routes.get("/items")
async def list_items(request: web.Request) -> web.Response:
    return web.json_response([])


@routes.view("/items/{name}")
class Item(web.View):
    async def get(self) -> web.Response:
        raise web.HTTPFound("/items")

    async def delete(self) -> web.Response:
        return web.Response(status=204)

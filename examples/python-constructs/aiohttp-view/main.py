from aiohttp import web


class Items(web.View):
    async def get(self) -> web.Response:
        return web.json_response([])

    async def post(self) -> web.Response:
        return web.json_response({}, status=201)


class Item(web.View):
    async def get(self) -> web.Response:
        if self.request.match_info["name"] == "none":
            raise web.HTTPNotFound()
        return web.json_response({})


app = web.Application()
app.router.add_view("/items", Items)
app.add_routes([web.view("/items/{name}", Item)])

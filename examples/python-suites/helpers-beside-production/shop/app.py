from aiohttp import web


class ItemView(web.View):
    URL_PATH = r"/shops/{shop_id:\d+}/items/{item_id:\d+}"

    async def get(self):
        if self.request.match_info["item_id"] == "0":
            raise web.HTTPNotFound()
        return web.json_response({})


def create_app():
    app = web.Application()
    app.router.add_route("*", ItemView.URL_PATH, ItemView)
    return app


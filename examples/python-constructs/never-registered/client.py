import httpx


class ShopClient:
    def __init__(self) -> None:
        self.router = httpx.Client(base_url="https://shop.test")

    def get(self, path: str) -> httpx.Response:
        return self.router.get(path)

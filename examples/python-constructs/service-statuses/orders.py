from fastapi import HTTPException


class OutOfStock(Exception):
    pass


class OrderService:
    def __init__(self, stock: dict[str, int]) -> None:
        self._stock = stock

    def count(self, name: str) -> int:
        if name not in self._stock:
            raise HTTPException(404, "Nobody sells this")
        return self._stock[name]

    def place(self, name: str) -> str:
        if self.count(name) == 0:
            raise OutOfStock(name)
        return name

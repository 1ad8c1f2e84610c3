from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException

from orders import OrderService, OutOfStock

app = FastAPI()


def order_service() -> OrderService:
    return OrderService({"hat": 1})


Orders = Annotated[OrderService, Depends(order_service)]


@app.post("/orders/{name}", status_code=201)
def order(name: str, orders: Orders) -> str:
    try:
        return orders.place(name)
    except OutOfStock as problem:
        raise HTTPException(409, str(problem)) from problem


@app.get("/orders/{name}")
def show(name: str, orders: Orders) -> int:
    return orders.count(name)

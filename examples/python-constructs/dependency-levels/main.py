from fastapi import APIRouter, Depends, FastAPI, HTTPException, Request


def demand(header: str, status: int):
    def check(request: Request) -> None:
        if header not in request.headers:
            raise HTTPException(status)

    return check


router = APIRouter(dependencies=[Depends(demand("x-key", 401))])


@router.get("/items", dependencies=[Depends(demand("x-role", 403))])
def list_items() -> list[str]:
    return []


@router.get("/orders")
def list_orders() -> list[str]:
    return []


app = FastAPI(dependencies=[Depends(demand("x-client", 400))])
app.include_router(router, dependencies=[Depends(demand("x-paid", 402))])


@app.get("/open")
def open_to_all() -> str:
    return ""

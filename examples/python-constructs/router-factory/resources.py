from fastapi import APIRouter


def build_router(name: str, *, writable: bool = False) -> APIRouter:
    router = APIRouter(prefix=f"/{name}")

    @router.get("")
    def list_all() -> list[str]:
        return []

    if writable:

        @router.post("", status_code=201)
        def add(thing: dict[str, str]) -> dict[str, str]:
            return thing

    return router

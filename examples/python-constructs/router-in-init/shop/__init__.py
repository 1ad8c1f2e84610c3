from fastapi import APIRouter

router = APIRouter(prefix="/shop")


@router.get("")
def show_shop() -> str:
    return "open"


from shop import items  # noqa: E402, F401  (registers its handlers on the router)

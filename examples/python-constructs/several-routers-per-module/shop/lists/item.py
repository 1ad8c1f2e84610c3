from fastapi import APIRouter

item_router = APIRouter()
list_router = APIRouter()


@item_router.get("/{item_id}")
def show_item(item_id: str) -> str:
    return item_id


@list_router.get("/{list_id}")
def show_list(list_id: str) -> str:
    return list_id

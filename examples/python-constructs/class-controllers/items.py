from fastapi import APIRouter, Depends, Header, HTTPException

from controller import controller

router = APIRouter(prefix="/items")


def current_user(x_user: str = Header("")) -> str:
    if not x_user:
        raise HTTPException(401)
    return x_user


class UserController:
    user: str = Depends(current_user)


@controller(router)
class ItemController(UserController):
    @router.get("")
    def list_items(self) -> list[str]:
        return [self.user]

    @router.get("/{item_id}")
    def show_item(self, item_id: int) -> str:
        return self.find(item_id)

    @router.post("", status_code=201)
    def add_item(self, name: str) -> str:
        return name

    def find(self, item_id: int) -> str:
        if item_id > 10:
            raise HTTPException(404)
        return self.user

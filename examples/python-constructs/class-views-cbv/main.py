from fastapi import APIRouter, Depends, FastAPI, Header, HTTPException
from fastapi_utils.cbv import cbv

router = APIRouter()


def current_user(x_user: str = Header("")) -> str:
    if not x_user:
        raise HTTPException(401)
    return x_user


@cbv(router)
class Notes:
    user: str = Depends(current_user)

    @router.get("/notes")
    def list_notes(self) -> list[str]:
        return [self.user]

    @router.delete("/notes/{note_id}", status_code=204)
    def remove_note(self, note_id: str) -> None:
        if note_id == "pinned":
            raise HTTPException(409)


app = FastAPI()
app.include_router(router)

from fastapi import APIRouter, Depends, FastAPI, HTTPException

from items import router as items

GROUPS = {"blue", "green"}


def known_group(group: str) -> str:
    if group not in GROUPS:
        raise HTTPException(404, "No such group")
    return group


explore = APIRouter(dependencies=[Depends(known_group)])
explore.include_router(items, prefix="/groups/{group}")

app = FastAPI()
app.include_router(explore, prefix="/explore", include_in_schema=False)

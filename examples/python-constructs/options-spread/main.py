from fastapi import APIRouter, FastAPI

COMMON = {"prefix": "/items", "tags": ["items"]}
CREATED = {"status_code": 201}

router = APIRouter(**COMMON)


@router.post("", **CREATED)
def add_item(name: str) -> str:
    return name


app = FastAPI()
app.include_router(router, **{"prefix": "/v1"})

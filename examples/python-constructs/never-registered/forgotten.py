from fastapi import APIRouter

router = APIRouter(prefix="/forgotten")


@router.get("")
def forgotten() -> str:
    return ""

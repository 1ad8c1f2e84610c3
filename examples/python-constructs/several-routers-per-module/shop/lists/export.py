from fastapi import APIRouter

router = APIRouter()


@router.get("/export")
def export() -> str:
    return ""

from fastapi import Depends, FastAPI, Header, HTTPException


def require_admin(x_role: str = Header("")) -> None:
    if x_role != "admin":
        raise HTTPException(status_code=403)


reports = FastAPI()


@reports.get("/sales")
def sales() -> int:
    return 0


admin = FastAPI(dependencies=[Depends(require_admin)])
admin.mount("/reports", reports)


@admin.get("/users")
def list_users() -> list[str]:
    return []

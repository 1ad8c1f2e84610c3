from fastapi import FastAPI

from routers import AdminRouter, UserRouter

app = FastAPI()
admin = AdminRouter(prefix="/reports")
users = UserRouter(prefix="/lists", tags=["lists"])


@admin.get("")
def list_reports() -> list[str]:
    return []


@users.get("")
def list_lists() -> list[str]:
    return []


app.include_router(admin)
app.include_router(users)

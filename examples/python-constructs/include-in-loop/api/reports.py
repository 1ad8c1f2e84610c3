from fastapi import APIRouter

daily = APIRouter()
weekly = APIRouter()


@daily.get("/sales")
def daily_sales() -> int:
    return 0


@weekly.get("/sales")
def weekly_sales() -> int:
    return 0

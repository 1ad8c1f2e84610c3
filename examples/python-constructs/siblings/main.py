from fastapi import APIRouter, FastAPI

exports = APIRouter(prefix="/recipes/exports")
recipes = APIRouter(prefix="/recipes")


@exports.get("")
def list_exports() -> list[str]:
    return []


@recipes.get("/{slug}")
def show_recipe(slug: str) -> str:
    return slug


@recipes.get("/newest")
def newest() -> str:
    return ""


app = FastAPI()
app.include_router(exports)
app.include_router(recipes)

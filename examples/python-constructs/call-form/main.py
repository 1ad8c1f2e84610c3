from fastapi import APIRouter, FastAPI

from pages import about, contact, send

router = APIRouter()
router.add_api_route("/contact", contact, methods=["GET"])
router.add_api_route("/contact", send, methods=["POST"], status_code=202)

app = FastAPI()
app.get("/about", include_in_schema=False)(about)
app.include_router(router)

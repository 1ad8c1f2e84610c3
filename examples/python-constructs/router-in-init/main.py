from fastapi import FastAPI

from shop import router

app = FastAPI()
app.include_router(router)

from fastapi import FastAPI

from organizers import categories, tags

app = FastAPI()
app.include_router(categories)
app.include_router(tags)

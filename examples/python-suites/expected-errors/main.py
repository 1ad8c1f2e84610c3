from fastapi import FastAPI, HTTPException

app = FastAPI()


@app.get("/items/{item_id}")
def item(item_id: str):
    if item_id == "none":
        raise HTTPException(404)
    return {}

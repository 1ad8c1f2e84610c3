from fastapi import FastAPI, Response, status
from fastapi.responses import JSONResponse, RedirectResponse, StreamingResponse

app = FastAPI()


@app.put("/items/{name}")
def put_item(name: str, response: Response) -> str:
    if name == "new":
        response.status_code = status.HTTP_201_CREATED
    return name


@app.get("/items/{name}")
def show_item(name: str):
    if name == "nothing":
        return JSONResponse({"error": "Nothing here"}, status_code=404)
    if name == "same":
        return Response(status_code=304)
    return {"name": name}


@app.get("/old")
def old() -> RedirectResponse:
    return RedirectResponse("/items/new")


@app.get("/moved", response_class=RedirectResponse, status_code=301)
def moved() -> str:
    return "/items/new"


@app.get("/stream")
def stream() -> StreamingResponse:
    return StreamingResponse(iter(["a", "b"]))

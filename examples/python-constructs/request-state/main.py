from fastapi import Depends, FastAPI, HTTPException, Request

app = FastAPI()


def choose_refusal(request: Request) -> None:
    request.state.refusal = 410


@app.get("/items", dependencies=[Depends(choose_refusal)])
def list_items(request: Request) -> list[str]:
    if not request.url.query:
        raise HTTPException(request.state.refusal)
    return []

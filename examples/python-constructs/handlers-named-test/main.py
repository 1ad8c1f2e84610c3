from fastapi import FastAPI, HTTPException

app = FastAPI()


@app.post("/test-token")
def test_token(token: str) -> str:
    if token != "valid":
        raise HTTPException(status_code=400)
    return token


@app.get("/test-email")
def test_email() -> str:
    return "sent"

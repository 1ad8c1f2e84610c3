from fastapi import FastAPI

app = FastAPI()


def words(text):
    return text.split()


@app.get("/words")
def count(text: str):
    return len(words(text))

import httpx
from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import HTMLResponse, JSONResponse
from fastapi.templating import Jinja2Templates

app = FastAPI()
templates = Jinja2Templates(directory="templates")


class UpstreamError(Exception):
    status_code: int = 502

    def __init__(self, message: str, code: str = "UNKNOWN") -> None:
        super().__init__(message)
        self.code = code


class Broken(UpstreamError):
    status_code: int = 500


@app.exception_handler(UpstreamError)
def upstream_failed(request: Request, error: UpstreamError) -> JSONResponse:
    return JSONResponse({"code": error.code}, status_code=int(error.status_code))


def page(answer: httpx.Response) -> HTMLResponse:
    return HTMLResponse(answer.text, status_code=200 if answer.is_success else 503)


@app.get("/pages/{name}", response_class=HTMLResponse)
def show_page(name: str) -> HTMLResponse:
    pages = httpx.get("http://pages").json().get("pages", [])
    found = next((each for each in pages if each.get("name") == name), None)
    if found is None:
        return HTMLResponse("nothing", status_code=404)
    if found.get("kind") == "moved":
        return HTMLResponse("moved", status_code=410)
    return page(httpx.get(found["url"]))


@app.post("/pages/{name}", status_code=201)
def add_page(name: str) -> dict[str, str]:
    if name == "index":
        return JSONResponse({}, status_code=409)
    return {"name": name}


@app.post("/pages/{name}/publish")
def publish(name: str) -> str:
    try:
        answer = httpx.post("http://pages", json={"name": name})
        if answer.is_error:
            raise UpstreamError(answer.text, code="REFUSED")
        return answer.text
    except httpx.RequestError as error:
        raise HTTPException(status_code=504 if "timeout" in str(error).lower() else 500) from error


@app.delete("/pages/{name}")
def remove(name: str) -> str:
    if httpx.delete("http://pages").is_error:
        raise Broken("broken")
    return name


@app.get("/about/{language}", response_class=HTMLResponse)
def about(request: Request, language: str) -> HTMLResponse:
    if language != "en":
        return templates.TemplateResponse(request, "missing.html", {"language": language}, status_code=404)
    return templates.TemplateResponse(request, "about.html")

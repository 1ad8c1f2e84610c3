from fastapi import APIRouter, FastAPI, WebSocket

app = FastAPI()
router = APIRouter(prefix="/rooms")


@app.websocket("/echo")
async def echo(socket: WebSocket) -> None:
    await socket.accept()
    await socket.send_text(await socket.receive_text())


@router.websocket("/{room}/chat")
async def chat(socket: WebSocket, room: int) -> None:
    await socket.accept()
    await socket.close()


app.include_router(router)

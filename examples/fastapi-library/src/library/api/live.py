from fastapi import APIRouter, WebSocket

from library.dependencies import Lending
from library.errors import BookNotFound

router = APIRouter()

NO_SUCH_BOOK = 4404


@router.websocket("/live/books/{book_id}")
async def watch_book(socket: WebSocket, book_id: int, lending: Lending) -> None:
    """Answers each message with the number of copies that are there."""
    await socket.accept()
    try:
        async for _ in socket.iter_text():
            await socket.send_json({"available": lending.available(book_id)})
    except BookNotFound:
        await socket.close(NO_SUCH_BOOK)

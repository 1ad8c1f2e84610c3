import pytest
from starlette.websockets import WebSocketDisconnect

from tests.support.requests import borrowed


def test_tells_how_many_copies_are_there(client, reader, book):
    with client.websocket_connect(f"/api/v1/live/books/{book.id}") as socket:
        socket.send_text("?")
        assert socket.receive_json() == {"available": 1}
    borrowed(client, reader, book.id)
    with client.websocket_connect(f"/api/v1/live/books/{book.id}") as socket:
        socket.send_text("?")
        assert socket.receive_json() == {"available": 0}


def test_hangs_up_on_books_that_do_not_exist(client):
    with client.websocket_connect("/api/v1/live/books/4711") as socket:
        socket.send_text("?")
        with pytest.raises(WebSocketDisconnect) as hung_up:
            socket.receive_json()
    assert hung_up.value.code == 4404

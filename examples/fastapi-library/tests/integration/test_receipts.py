from unittest.mock import patch

from tests.support.requests import borrow


def test_sends_a_receipt(client, reader, book):
    with patch("library.api.loans.send_receipt") as send_receipt:
        response = borrow(client, reader, book.id)
    assert response.status_code == 201
    send_receipt.assert_called_once()


@patch("library.receipts.send_receipt")
def test_lends_while_the_mail_server_is_down(send_receipt, client, reader, book):
    send_receipt.side_effect = OSError
    assert borrow(client, reader, book.id).status_code == 201

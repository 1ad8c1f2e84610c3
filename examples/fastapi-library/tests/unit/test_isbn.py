import pytest

from library.isbn import is_isbn13


@pytest.mark.parametrize("text", ["9780261102217", "9780142437247"])
def test_knows_its_check_digit(text):
    assert is_isbn13(text)


@pytest.mark.parametrize("text", ["", "9780261102210", "978026110221X", "0261102214"])
def test_refuses_everything_else(text):
    assert not is_isbn13(text)

"""International standard book numbers."""


def is_isbn13(text: str) -> bool:
    """Thirteen digits whose last one is the check digit of the others."""
    if len(text) != 13 or not text.isdecimal():
        return False
    return sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(text)) % 10 == 0

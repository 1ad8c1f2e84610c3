from fastapi import HTTPException, status

NOT_FOUND = HTTPException(status.HTTP_404_NOT_FOUND, "Nothing here")


class Errors:
    forbidden = HTTPException(status_code=status.HTTP_403_FORBIDDEN)


def gone(name: str) -> HTTPException:
    return HTTPException(410, f"{name} is gone")

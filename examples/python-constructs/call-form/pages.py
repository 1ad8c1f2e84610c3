async def about() -> str:
    return "A shop"


async def contact() -> str:
    return "Write to us"


async def send(text: str) -> str:
    return text

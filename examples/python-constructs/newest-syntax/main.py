from fastapi import FastAPI, HTTPException

type Names = dict[str, str]

NAMES: Names = {"base": "items"}
app = FastAPI()


class Box[T]:
    def __init__(self, thing: T) -> None:
        self.thing = thing


def first[T](things: list[T]) -> T:
    return things[0]


@app.get(f"/{NAMES["base"]}/{{item_id}}")
def show_item(item_id: str) -> str:
    try:
        return first([Box(int(item_id)).thing.__str__()])
    except ValueError, IndexError:
        raise HTTPException(404)


@app.get("/kinds/{kind}")
def show_kind(kind: str) -> str:
    match kind:
        case "hat" | "coat":
            return kind
        case _:
            raise HTTPException(410)

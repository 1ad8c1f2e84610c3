from fastapi import FastAPI, HTTPException

app = FastAPI()


class Prefix:
    def __init__(self, text):
        self.text = text

    def __truediv__(self, other):
        return Prefix(self.text + "/" + other)

    def __radd__(self, other):
        return other + self.text

    def __call__(self, name):
        return self.text + "/{" + name + "}"

    def __str__(self):
        return self.text


class Statuses:
    def __init__(self, *known):
        self.known = list(known)

    def __getitem__(self, index):
        return self.known[index]

    def __len__(self):
        return len(self.known)

    def __iter__(self):
        return iter(self.known)

    def __contains__(self, status):
        return status in self.known


class Level:
    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        return self.number == other.number

    def __lt__(self, other):
        return self.number < other.number

    def __bool__(self):
        return self.number > 0


ITEMS = Prefix("/items") / "all"
FAILURES = Statuses(404, 409)
NOBODY = Level(0)
ADMIN = Level(2)


@app.get(ITEMS.text)
def listed():
    if NOBODY:
        raise HTTPException(418)
    if Level(2) == ADMIN:
        raise HTTPException(FAILURES[1])
    raise HTTPException(410)


@app.get("/v1" + ITEMS)
def prefixed():
    if NOBODY < ADMIN and len(FAILURES) == 2 and 404 in FAILURES:
        raise HTTPException(404)
    raise HTTPException(418)


@app.get(ITEMS("name"))
def named(name: str):
    if Level(1) != Level(1) or not FAILURES:
        raise HTTPException(418)
    for status in FAILURES:
        if name == str(status):
            raise HTTPException(status)

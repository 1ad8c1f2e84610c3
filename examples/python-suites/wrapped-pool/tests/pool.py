class OneConnection:
    def __init__(self, pool):
        self._pool = pool
        self._connection = None

    @classmethod
    async def around(cls, pool):
        one = cls(pool)
        one._connection = await pool.acquire()
        return one

    def acquire(self):
        return Lent(self)


class Lent:
    def __init__(self, pool):
        self._pool = pool

    async def __aenter__(self):
        return self._pool._connection

    async def __aexit__(self, *error):
        pass

class ShopError(Exception):
    status = 400


class NotFound(ShopError):
    status = 404


class Closed(Exception):
    pass


class Broken(Exception):
    pass

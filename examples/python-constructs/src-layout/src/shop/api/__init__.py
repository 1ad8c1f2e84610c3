from shop.api.v1 import v1_router

__all__ = ["v1_router"]

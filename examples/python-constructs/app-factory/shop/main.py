from shop.app import create_app
from shop.items import router

app = create_app([router], prefix="/api")

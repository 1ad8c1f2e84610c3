ITEMS = "/items"

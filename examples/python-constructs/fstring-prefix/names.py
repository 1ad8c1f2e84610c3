GROUP = "{group_slug}"
CATEGORIES, TAGS = "categories", "tags"

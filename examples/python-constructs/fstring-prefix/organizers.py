from fastapi import APIRouter

import names

prefix = f"/groups/{names.GROUP}"
categories = APIRouter(prefix=f"{prefix}/{names.CATEGORIES}")
tags = APIRouter(prefix="%s/%s" % (prefix, names.TAGS))


@categories.get("")
def list_categories(group_slug: str) -> list[str]:
    return []


@tags.get("/{tag}")
def show_tag(group_slug: str, tag: str) -> str:
    return tag

from http import HTTPStatus

from aiohttp.web_urldispatcher import DynamicResource

from shop.app import ItemView


def url_for(path, **parameters):
    parameters = {name: str(value) for name, value in parameters.items()}
    return str(DynamicResource(path).url_for(**parameters))


async def get_item(client, shop_id, item_id, expected_status=HTTPStatus.OK):
    response = await client.get(url_for(ItemView.URL_PATH, shop_id=shop_id, item_id=item_id))
    assert response.status == expected_status

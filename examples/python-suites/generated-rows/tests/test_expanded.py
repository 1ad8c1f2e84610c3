from unittest import TestCase

from parameterized import param, parameterized

from main import app


class ItemTest(TestCase):
    def setUp(self):
        self.client = app.test_client()

    @parameterized.expand([("one", "/items/1", 200), ("none", "/items/0", 404)])
    def test_item(self, name, path, status):
        self.assertEqual(self.client.get(path).status_code, status)

    @parameterized.expand(["/shelves"])
    def test_path(self, path):
        self.assertEqual(self.client.get(path).status_code, 200)

    @parameterized.expand([param("/shelves")])
    def test_param(self, path):
        self.client.get(path)

def pytest_generate_tests(metafunc):
    if metafunc.function.__name__ == "test_missing":
        metafunc.parametrize(("missing", "status"), [("/items/0", 404)])


def test_found(client, path):
    assert client.get(path).status_code == 200


def test_missing(client, missing, status):
    assert client.get(missing).status_code == status

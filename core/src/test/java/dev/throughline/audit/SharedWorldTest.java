package dev.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.model.audit.TestExercise;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Test files of Python run in one world, and see nothing of each other. */
class SharedWorldTest {

    @TempDir
    Path folder;

    private AuditedSample sample() {
        return new AuditedSample(folder)
                .file("pyproject.toml", "[project]", "name = \"shop\"", "dependencies = [\"fastapi\", \"pytest\"]")
                .file("shop/__init__.py")
                .file("shop/settings.py",
                        "class Settings:", "    prefix = ''", "    seen = []", "", "settings = Settings()")
                .file("shop/main.py",
                        "from fastapi import FastAPI",
                        "from shop.settings import settings",
                        "app = FastAPI()",
                        "@app.get('/items')",
                        "def items(): return []",
                        "@app.get('/changed/items')",
                        "def changed(): return []")
                .file("tests/integration/conftest.py",
                        "import pytest",
                        "from fastapi.testclient import TestClient",
                        "from shop.main import app",
                        "@pytest.fixture(scope='session')",
                        "def client():",
                        "    with TestClient(app) as client:",
                        "        yield client");
    }

    private static String[] test(String... before) {
        return java.util.stream.Stream.concat(
                java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("from shop.settings import settings"),
                        java.util.Arrays.stream(before)),
                java.util.stream.Stream.of(
                        "def test_it(client):",
                        "    assert len(settings.seen) == 0",
                        "    response = client.get(settings.prefix + '/items')",
                        "    assert response.status_code == 200"))
                .toArray(String[]::new);
    }

    private static List<String> paths(AuditedSample sample) {
        return sample.audit().tests().stream()
                .flatMap(test -> test.exercises().stream())
                .map(TestExercise::path)
                .toList();
    }

    @Test
    void whatATestModuleDoesWhenItIsLoadedIsUndone() {
        assertThat(paths(sample()
                .file("tests/integration/test_a.py", test("settings.prefix = '/changed'"))
                .file("tests/integration/test_b.py", test())))
                .containsExactly("/changed/items", "/items");
    }

    @Test
    void whatAFixtureLeavesBehindIsUndone() {
        assertThat(paths(sample()
                .file("tests/integration/test_a.py", test(
                        "import pytest",
                        "@pytest.fixture(autouse=True)",
                        "def change():",
                        "    settings.prefix = '/changed'",
                        "    yield"))
                .file("tests/integration/test_b.py", test())
                .file("tests/integration/test_c.py", test("settings.prefix = '/changed'"))))
                .containsExactly("/changed/items", "/items", "/changed/items");
    }

    @Test
    void whatATestChangesInAModuleThatSetsUpAllFilesIsUndone() {
        assertThat(paths(sample()
                .file("tests/integration/places.py", "paths = ['/items']")
                .file("tests/integration/conftest.py",
                        "import pytest",
                        "from fastapi.testclient import TestClient",
                        "from shop.main import app",
                        "from tests.integration.places import paths",
                        "@pytest.fixture(scope='session')",
                        "def client():",
                        "    with TestClient(app) as client:",
                        "        yield client",
                        "@pytest.fixture",
                        "def places():",
                        "    return paths")
                .file("tests/integration/test_a.py",
                        "def test_it(client, places):",
                        "    places[0] = '/changed/items'",
                        "    assert client.get(places[0]).status_code == 200")
                .file("tests/integration/test_b.py",
                        "def test_it(client, places):",
                        "    assert client.get(places[0]).status_code == 200")))
                .containsExactly("/changed/items", "/items");
    }

    @Test
    void whatAModuleReplacesThatSetsUpAllFilesIsToldOfEach() {
        List<String> substitutes = sample()
                .file("shop/main.py",
                        "from fastapi import Depends, FastAPI",
                        "app = FastAPI()",
                        "def user(): return db.find()",
                        "@app.get('/items')",
                        "def items(user = Depends(user)): return []")
                .file("tests/integration/conftest.py",
                        "import pytest",
                        "from unittest.mock import patch",
                        "from fastapi.testclient import TestClient",
                        "from shop.main import app, user",
                        "app.dependency_overrides[user] = lambda: 'somebody'",
                        "@pytest.fixture",
                        "def client():",
                        "    return TestClient(app)")
                .file("tests/integration/test_a.py", request())
                .file("tests/integration/test_b.py", request())
                .audit()
                .tests()
                .stream()
                .flatMap(test -> test.substitutes().stream().map(s -> test.file() + " " + s.name()))
                .toList();

        assertThat(substitutes)
                .containsExactly("tests/integration/test_a.py user", "tests/integration/test_b.py user");
    }

    @Test
    void whatAModuleSkipsThatSetsUpAllFilesIsSkippedInEach() {
        List<String> optIns = sample()
                .file("tests/integration/conftest.py",
                        "import pytest",
                        "from fastapi.testclient import TestClient",
                        "from shop.main import app",
                        "pytest.skip('no database', allow_module_level=True)",
                        "@pytest.fixture",
                        "def client():",
                        "    return TestClient(app)")
                .file("tests/integration/test_a.py", request())
                .file("tests/integration/test_b.py", request())
                .audit()
                .tests()
                .stream()
                .map(test -> String.valueOf(test.optIn()))
                .toList();

        assertThat(optIns).hasSize(2).doesNotContain("null");
    }

    private static String[] request() {
        return new String[]{
            "def test_it(client):", "    assert client.get('/items').status_code == 200"
        };
    }
}

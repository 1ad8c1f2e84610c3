package dev.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.model.Substitute;
import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.RouteExercise;
import dev.throughline.source.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tests of Python pass in and put in the place of other things, and what they only use as data. */
class PythonSubstitutesTest {
    @TempDir
    private Path folder;

    private Audit audited(String... test) throws IOException {
        Checkout checkout = Checkout.in(folder)
                .file("pyproject.toml", "[project]", "name = \"shop\"", "dependencies = [\"fastapi\", \"httpx\"]")
                .file("shop/__init__.py", "")
                .file("shop/courier.py",
                        "from dataclasses import dataclass",
                        "import httpx",
                        "@dataclass",
                        "class Parcel:",
                        "    weight: int",
                        "    sender: str | None = None",
                        "class Courier:",
                        "    async def __aenter__(self):",
                        "        return self",
                        "    async def __aexit__(self, *error):",
                        "        return None",
                        "    async def send(self, parcel):",
                        "        return (await httpx.AsyncClient().post('/', json=parcel)).json()",
                        "def label(parcel, owner=None):",
                        "    return str(parcel.weight)")
                .file("shop/main.py",
                        "from fastapi import FastAPI",
                        "from shop.courier import Courier",
                        "app = FastAPI()",
                        "@app.get('/parcels')",
                        "async def parcels():",
                        "    async with Courier() as courier:",
                        "        answer = await courier.send({})",
                        "    return answer.get('state')")
                .file("tests/test_shop.py", test);
        return new Auditor(words -> {}).audit(checkout.root());
    }

    @Test
    void namesWhatADoubleGivesByTheDouble() throws IOException {
        Audit audit = audited(
                "from unittest.mock import AsyncMock, patch",
                "from fastapi.testclient import TestClient",
                "from shop.main import app",
                "def test_parcels():",
                "    with patch('shop.main.Courier') as courier:",
                "        agent = AsyncMock()",
                "        agent.__aenter__.return_value = agent",
                "        courier.return_value = agent",
                "        assert TestClient(app).get('/parcels').status_code == 200");

        assertThat(audit.routes().getFirst().exercises()).flatExtracting(RouteExercise::doubles)
                .containsExactly("Courier");
    }

    @Test
    void takesNeitherDataNorItsEmptyFieldsForSubstitutes() throws IOException {
        Audit audit = audited(
                "import factory",
                "from shop.courier import Parcel, label",
                "class ParcelFactory(factory.Factory):",
                "    class Meta:",
                "        model = Parcel",
                "    weight = 1",
                "def test_label():",
                "    assert label(Parcel(weight=2)) == '2'",
                "    assert label(ParcelFactory()) == '1'");

        assertThat(audit.tests()).flatExtracting(file -> file.substitutes()).extracting(Substitute::name).isEmpty();
    }
}

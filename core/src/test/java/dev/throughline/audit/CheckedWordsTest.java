package dev.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.model.audit.Outcome;
import dev.throughline.source.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A guard and a handler that refuse with one status are told apart by the words that a test looks at. */
class CheckedWordsTest {
    @TempDir
    private Path folder;

    private String asserted(String check) throws IOException {
        Checkout checkout = Checkout.in(folder)
                .file("pyproject.toml", "[project]", "name = \"shop\"", "dependencies = [\"fastapi\"]")
                .file("main.py",
                        "from fastapi import Depends, FastAPI, Header, HTTPException",
                        "app = FastAPI()",
                        "def user(token: str = Header('')):",
                        "    if not token:",
                        "        raise HTTPException(401)",
                        "    if token not in load():",
                        "        raise HTTPException(404, 'User not found')",
                        "@app.get('/items/{id}', dependencies=[Depends(user)])",
                        "def item(id: str):",
                        "    if id not in load():",
                        "        raise HTTPException(404, 'Item not found')",
                        "    if id in sold():",
                        "        raise HTTPException(404, f'Item {id} is sold out')",
                        "    return id")
                .file("tests/test_items.py",
                        "from fastapi.testclient import TestClient",
                        "from main import app",
                        "def test_item():",
                        "    answer = TestClient(app).get('/items/1')",
                        "    assert answer.status_code == 404",
                        "    " + check);
        return new Auditor(words -> {}).audit(checkout.root()).routes().getFirst().outcomes().stream()
                .filter(Outcome::asserted)
                .map(outcome -> outcome.origin().toString())
                .sorted()
                .toList()
                .toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "assert answer.json()['detail'] == 'Item not found'   | [OWN]",
        "assert answer.json() == {'detail': 'Item not found'} | [OWN]",
        "assert 'Item not' in answer.json()['detail']         | [OWN]",
        "assert answer.json()['detail'] == 'User not found'   | [GUARD]",
        "assert answer.json()['detail'] == 'Item 1 is sold out' | [OWN]",
        "assert answer.json()['detail'] == 'Item 1 is gone'   | [GUARD]",
        "assert answer.json()['detail'] != 'Item not found'   | [GUARD]",
        "assert answer.json()                                 | [GUARD]",
    })
    void byTheirWords(String check, String origins) throws IOException {
        assertThat(asserted(check)).isEqualTo(origins);
    }
}

package dev.throughline.packs.pydoubles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.eval.Budget;
import dev.throughline.eval.Interpreter;
import dev.throughline.packs.Probe;
import dev.throughline.packs.PythonProgram;
import dev.throughline.packs.doubles.Substitutes;
import dev.throughline.packs.pystd.PythonStandardPack;
import dev.throughline.packs.pytest.PytestPack;
import dev.throughline.packs.pytest.PytestRules;
import dev.throughline.packs.pytest.PytestRun;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoublesFixturesTest {
    private static final String IMPORTS = """
            import os, requests, pytest
            from unittest.mock import patch
            from app import mail
            from probe import note
            """;

    private final PythonProgram program = new PythonProgram().file("app/__init__.py", "").file("app/mail.py", """
            import os, requests
            def send():
                return "sent"
            def fetch():
                return requests.get("http://x")
            """);
    private final Interpreter in = program.interpreter(
            new PythonDoublesPack(), new PytestPack(), new PythonStandardPack(), new Probe());

    private List<List<String>> notes(String tests) {
        program.file("tests/test_mail.py", IMPORTS + tests);
        return PytestRun.run(in, List.of(), "tests/test_mail.py", PytestRules.PLAIN, Budget.EXACT).stream()
                .map(run -> Probe.notes(run.trace()))
                .toList();
    }

    @Test
    void putsBackWhatATestReplaced() {
        assertThat(notes("""
                def test_a(monkeypatch):
                    monkeypatch.setattr(mail, "send", lambda: "a")
                    monkeypatch.setattr(requests, "get", lambda url: "b")
                    note(mail.send())
                    note(mail.fetch())
                def test_b():
                    note(mail.send())
                def test_c(mocker):
                    mocker.patch("app.mail.send", return_value="c")
                    mocker.patch.object(requests, "get", return_value="d")
                    spy = mocker.spy(mail, "fetch")
                    note(mail.send())
                    note(mail.fetch())
                def test_d():
                    note(mail.send())
                """)).containsExactly(List.of("a", "b"), List.of("sent"), List.of("c", "d"), List.of("sent"));
    }

    @Test
    void keepsAPatchAsLongAsItsFixture() {
        assertThat(notes("""
                @pytest.fixture(autouse=True)
                def quiet(monkeypatch):
                    monkeypatch.setattr("app.mail.send", lambda: "a")
                @pytest.fixture
                def loud():
                    with patch("app.mail.send", return_value="b"):
                        yield
                def test_a():
                    note(mail.send())
                def test_b(loud):
                    note(mail.send())
                def test_c():
                    note(mail.send())
                """)).containsExactly(List.of("a"), List.of("b"), List.of("a"));
    }

    @Test
    void givesDecoratedTestsTheirFixturesToo() {
        assertThat(notes("""
                @pytest.fixture
                def word():
                    return "w"
                @patch("app.mail.send", return_value="a")
                def test_a(send, word):
                    note(mail.send())
                    note(word)
                class TestMail:
                    @patch.object(mail, "send", return_value="b")
                    def test_b(self, send, word):
                        note(mail.send())
                        note(word)
                """)).containsExactly(List.of("a", "w"), List.of("b", "w"));
    }

    @Test
    void seesStubServersOfPlugins() {
        notes("""
                def test_a(respx_mock, httpx_mock):
                    respx_mock.get("http://x")
                """);
        assertThat(Substitutes.of(in.realm()).seen().stream().map(s -> s.name() + " " + s.kind()).distinct())
                .containsExactly("respx EXTERNAL", "pytest_httpx EXTERNAL");
    }
}

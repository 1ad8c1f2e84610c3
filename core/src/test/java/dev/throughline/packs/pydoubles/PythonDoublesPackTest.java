package dev.throughline.packs.pydoubles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.eval.Budget;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.Trace;
import dev.throughline.eval.value.Nothing;
import dev.throughline.packs.Probe;
import dev.throughline.packs.PythonProgram;
import dev.throughline.packs.doubles.DoubleCalled;
import dev.throughline.packs.doubles.Substitutes;
import dev.throughline.packs.doubles.WithoutEffect;
import dev.throughline.packs.pystd.PythonStandardPack;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonDoublesPackTest {
    private static final String IMPORTS = """
            import os
            import fakeredis, respx, requests, sqlalchemy, freezegun
            import pytest
            import app.mail, app.orders
            from app import mail, orders
            from app.mail import Mailer, settings
            from probe import note
            from unittest import mock
            from unittest.mock import AsyncMock, MagicMock, Mock, patch, create_autospec
            monkeypatch = pytest.MonkeyPatch()
            class FakeMailer:
                def post(self, text): return "fake"
            def fake(text): return "fake"
            """;

    private final PythonProgram program = new PythonProgram()
            .file("app/__init__.py", "")
            .file("app/mail.py", """
                    import os
                    import requests
                    import redis
                    class Settings:
                        host = "real"
                        debug = False
                    settings = Settings()
                    LIMIT = 1
                    FLAGS = {"a": "real"}
                    cache = redis.Redis()
                    def send(text):
                        return "sent"
                    async def deliver(text):
                        return "delivered"
                    def get_current_user(token):
                        return "real"
                    class Mailer:
                        retries = 1
                        def post(self, text):
                            return "posted"
                    mailer = Mailer()
                    def fetch():
                        return requests.get("http://x")
                    def variable():
                        return os.environ.get("MODE")
                    """)
            .file("app/orders.py", """
                    from app import mail
                    from app.mail import send
                    def order():
                        return send("x")
                    def order_by_module():
                        return mail.send("x")
                    """);
    private final Interpreter in = program.interpreter(
            new PythonDoublesPack(), new PythonStandardPack(), new Probe());

    private Trace run(String code) {
        program.file("tests/test_mail.py", IMPORTS + code);
        return in.explore(Budget.EXACT, false, () -> in.await(in.call(
                in.get(in.load("tests/test_mail.py", Site.NOWHERE), "test", Site.NOWHERE),
                Nothing.UNDEFINED, List.of(), Site.NOWHERE), Site.NOWHERE)).trace();
    }

    private Trace body(String body) {
        return run("async def test():\n" + body.indent(4));
    }

    private List<String> substitutes() {
        return Substitutes.of(in.realm()).seen().stream().map(s -> s.name() + " " + s.kind()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "m = Mock(return_value='a'); note(m()) # a",
        "m = Mock(); m.return_value = 'a'; note(m()) # a",
        "m = MagicMock(); m.get.return_value = 'a'; note(m.get(1)) # a",
        "m = MagicMock(); m.get.return_value.name = 'a'; note(m.get().name) # a",
        "m = MagicMock(**{'get.return_value': 'a'}); note(m.get()) # a",
        "m = MagicMock(name='x', size='a'); note(m.size) # a",
        "m = Mock(side_effect=lambda x: x); note(m('a')) # a",
        "m = Mock(side_effect=['a', 'b']); note(m()); note(m()) # a b",
        "m = AsyncMock(return_value='a'); note(await m()) # a",
        "m = AsyncMock(); m.load.return_value = 'a'; note(await m.load()) # a",
        "m = MagicMock(); m.__enter__.return_value = 'a'\\nwith m as x: note(x) # a",
        "m = MagicMock(); m.return_value.__enter__.return_value.run.return_value = 'a'\\n"
                + "with m() as x: note(x.run()) # a",
        "m = Mock(side_effect=ValueError)\\ntry:\\n  m()\\nexcept ValueError: note('a') # a",
        "m = Mock(side_effect=ValueError('x'))\\ntry:\\n  m()\\nexcept ValueError: note('a') # a",
        "m = AsyncMock(side_effect=ValueError)\\ntry:\\n  await m()\\nexcept ValueError: note('a') # a",
        "m = Mock(wraps=mail.send); note(m('x')) # sent",
        "m = Mock(); m(); m.assert_called_once_with(); m.reset_mock(); note('a') # a",
        "m = create_autospec(mail.send, return_value='a'); note(m('x')) # a",
    })
    void mocksDoWhatTheyAreTold(String code, String expected) {
        assertThat(Probe.notes(body(code.replace("\\n", "\n")))).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "with patch('app.mail.send', return_value='a'): note(mail.send('x')) # a sent # send INTERNAL",
        "with patch('app.mail.send') as m: m.return_value = 'a'; note(mail.send('x')) # a sent # send INTERNAL",
        "with patch('app.mail.send', new=fake): note(mail.send('x')) # fake sent # send INTERNAL",
        "with patch('app.mail.send', fake): note(mail.send('x')) # fake sent # send INTERNAL",
        "with patch('app.mail.deliver', return_value='a'): note(await mail.deliver('x'))"
                + " # a sent # deliver INTERNAL",
        "with patch.object(mail, 'send', return_value='a'): note(mail.send('x')) # a sent # send INTERNAL",
        "with patch.object(Mailer, 'post', return_value='a'): note(mail.mailer.post('x'))"
                + " # a sent # Mailer.post INTERNAL",
        "with patch('app.mail.Mailer.post', return_value='a'): note(mail.mailer.post('x'))"
                + " # a sent # Mailer.post INTERNAL",
        "with patch('app.mail.Mailer') as M: M.return_value.post.return_value = 'a'; note(mail.Mailer().post('x'))"
                + " # a sent # Mailer INTERNAL",
        "with patch.multiple('app.mail', send=fake): note(mail.send('x')) # fake sent # send INTERNAL",
        "with patch('app.mail.send', new_callable=AsyncMock) as m: m.return_value = 'a'; note(await mail.send('x'))"
                + " # a sent # send INTERNAL",
        "with patch('app.mail.requests.get', return_value='a'): note(mail.fetch()) # a sent # requests.get DRIVER",
        "with patch('requests.get', return_value='a'): note(mail.fetch()) # a sent # requests.get DRIVER",
        "with patch('app.mail.settings.host', 'a'): note(settings.host) # a sent # host CONFIG",
        "with patch('app.mail.LIMIT', 'a'): note(mail.LIMIT) # a sent # LIMIT CONFIG",
        "with patch('app.mail.get_current_user', return_value='a'): note(mail.get_current_user('x'))"
                + " # a sent # get_current_user AUTH",
        "with patch.dict(mail.FLAGS, {'a': 'b'}): note(mail.FLAGS['a']) # b sent # a CONFIG",
        "with patch.dict('app.mail.FLAGS', a='b'): note(mail.FLAGS['a']) # b sent # a CONFIG",
        "with patch.dict(os.environ, {'MODE': 'a'}): note(mail.variable()) # a sent # MODE CONFIG",
        "with patch.dict('os.environ', MODE='a'): note(mail.variable()) # a sent # MODE CONFIG",
        "with patch('app.mail.cache', fakeredis.FakeRedis()): note('a') # a sent # fakeredis EXTERNAL; cache EXTERNAL",
        "p = patch('app.mail.send', return_value='a'); p.start(); note(mail.send('x')); p.stop()"
                + " # a sent # send INTERNAL",
    })
    void patchesLastForTheirBlock(String code, String notes, String substitutes) {
        Trace trace = body(code + "\nnote(mail.send('x'))");
        assertThat(Probe.notes(trace)).containsExactly(notes.split(" "));
        assertThat(String.join("; ", substitutes())).isEqualTo(substitutes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "monkeypatch.setattr(mail, 'send', fake); note(mail.send('x')) # fake # send INTERNAL",
        "monkeypatch.setattr('app.mail.send', fake); note(mail.send('x')) # fake # send INTERNAL",
        "monkeypatch.setattr(mail, 'send', lambda text: 'a'); note(mail.send('x')) # a # send INTERNAL",
        "monkeypatch.setattr(Mailer, 'post', lambda self, text: text); note(mail.mailer.post('a'))"
                + " # a # Mailer.post INTERNAL",
        "monkeypatch.setattr(Mailer, 'retries', 'a'); note(mail.mailer.retries) # a # Mailer.retries CONFIG",
        "monkeypatch.setattr(mail.mailer, 'post', fake); note(mail.mailer.post('x')) # fake # Mailer.post INTERNAL",
        "monkeypatch.setattr(settings, 'host', 'a'); note(settings.host) # a # host CONFIG",
        "monkeypatch.setattr(requests, 'get', fake); note(mail.fetch()) # fake # requests.get DRIVER",
        "monkeypatch.setenv('MODE', 'a'); note(mail.variable()) # a # MODE CONFIG",
        "monkeypatch.setenv('MODE', 'a'); monkeypatch.delenv('MODE'); note(mail.variable()) # null # MODE CONFIG",
        "monkeypatch.setitem(mail.FLAGS, 'a', 'b'); note(mail.FLAGS['a']) # b # a CONFIG",
        "monkeypatch.setattr(mail, 'send', fake); monkeypatch.undo(); note(mail.send('x')) # sent # send INTERNAL",
        "monkeypatch.setitem(mail.FLAGS, 'a', 'b'); monkeypatch.undo(); note(mail.FLAGS['a']) # real # a CONFIG",
        "mail.send = fake; note(mail.send('x')) # fake # send INTERNAL",
        "mail.mailer = FakeMailer(); note(mail.mailer.post('x')) # fake # mailer INTERNAL",
        "mail.Mailer = FakeMailer; note(mail.Mailer().post('x')) # fake # Mailer INTERNAL",
        "mail.mailer.post = Mock(return_value='a'); note(mail.mailer.post('x')) # a # Mailer.post INTERNAL",
        "mail.LIMIT = 'a'; note(mail.LIMIT) # a # LIMIT CONFIG",
        "respx.mock; respx.get('http://x'); note('a') # a # respx EXTERNAL",
        "freezegun.freeze_time('2030-01-01'); note('a') # a # freeze_time CONFIG",
    })
    void replacementsAreSeen(String code, String notes, String substitutes) {
        Trace trace = body(code);
        assertThat(Probe.notes(trace)).containsExactly(notes.split(" "));
        assertThat(String.join("; ", substitutes())).isEqualTo(substitutes == null ? "" : substitutes);
    }

    @Test
    void decoratorsHandInWhatTheyPutIn() {
        Trace trace = run("""
                @patch("app.mail.deliver")
                @patch("app.mail.send", return_value="a")
                def check(send, deliver):
                    note(mail.send("x"))
                    send.assert_called_once()
                @patch("app.mail.LIMIT", "b")
                def limit(x):
                    note(mail.LIMIT)
                def test():
                    check()
                    limit("x")
                    note(mail.send("x"))
                """);
        assertThat(Probe.notes(trace)).containsExactly("a", "b", "sent");
        assertThat(trace.of(DoubleCalled.class)).hasSize(1);
    }

    @Test
    void decoratesTheTestsOfAClass() {
        Trace trace = run("""
                @patch("app.mail.send", return_value="a")
                class TestMail:
                    def test_it(self, send):
                        note(mail.send("x"))
                    def helper(self):
                        note(mail.send("x"))
                def test():
                    TestMail().test_it()
                    TestMail().helper()
                """);
        assertThat(Probe.notes(trace)).containsExactly("a", "sent");
    }

    @Test
    void findsThatAPatchMissesACopyTakenAtImport() {
        Trace trace = body("""
                with patch("app.mail.send", return_value="a"):
                    note(orders.order())
                    note(orders.order_by_module())
                with patch("app.orders.send", return_value="b"):
                    note(orders.order())
                """);
        assertThat(Probe.notes(trace)).containsExactly("sent", "a", "b");
        assertThat(trace.of(WithoutEffect.class).map(seen -> seen.what()))
                .containsExactly(new WithoutEffect("send", "app/mail.py", List.of("app/orders.py")));
    }

    @Test
    void isSilentAboutTestsOwnObjects() {
        body("""
                class Box: pass
                box = Box()
                box.send = fake
                """);
        assertThat(substitutes()).isEmpty();
    }
}

package dev.throughline.packs.pydoubles;

import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.NativeCode;
import dev.throughline.packs.pytest.FixtureRequest;
import dev.throughline.packs.pytest.PytestFixtures;
import java.util.List;

/** The fixtures of pytest and its plugins that replace things for the time of a test. */
final class DoublesFixtures {
    private static final List<String> MOCKERS = List.of(
            "mocker", "class_mocker", "module_mocker", "package_mocker", "session_mocker");

    private DoublesFixtures() {}

    static void install(Models models) {
        models.call(PytestFixtures.path("monkeypatch"), (in, call) -> {
            MonkeyPatch patch = new MonkeyPatch();
            afterwards(call, patch::undo);
            return patch;
        });
        for (String name : MOCKERS) {
            models.call(PytestFixtures.path(name), (in, call) -> {
                Mocker mocker = new Mocker();
                afterwards(call, mocker::undo);
                return mocker;
            });
        }
        for (String name : StubServers.fixtures()) {
            NativeCode fixture = StubServers.fixture(name);
            if (fixture != null) {
                models.call(PytestFixtures.path(name), fixture);
            }
        }
    }

    private static void afterwards(Invocation call, Runnable undo) {
        if (call.argument(0) instanceof FixtureRequest request) {
            request.afterwards(undo);
        }
    }
}

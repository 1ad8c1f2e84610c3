package dev.throughline.packs.pydoubles;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.python.Arguments;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.CodeLanguage;
import dev.throughline.packs.Pack;
import java.util.List;
import java.util.Set;

/** Models {@code unittest.mock}, pytest's monkeypatch and pytest-mock, and sees stub servers and fakes. */
public final class PythonDoublesPack implements Pack {
    private static final List<String> LIBRARIES = List.of("unittest.mock", "mock", "asyncmock");
    private static final List<String> MOCKS = List.of(
            "Mock", "MagicMock", "NonCallableMock", "NonCallableMagicMock", "PropertyMock", "ThreadingMock");

    @Override
    public String name() {
        return "python-doubles";
    }

    @Override
    public CodeLanguage language() {
        return CodeLanguage.PYTHON;
    }

    @Override
    public Set<String> libraries() {
        return Set.of("unittest.mock", "mock", "pytest_mock", "respx", "responses", "freezegun", "time_machine");
    }

    @Override
    public void install(Models models) {
        for (String library : LIBRARIES) {
            models.value(library + ".patch", new PatchLibrary());
            for (String type : MOCKS) {
                models.call(library + "." + type, (in, call) -> PythonMock.made(in, "", call, false));
            }
            models.call(library + ".AsyncMock", (in, call) -> PythonMock.made(in, "", call, true));
            models.call(library + ".CoroutineMock", (in, call) -> PythonMock.made(in, "", call, true));
            models.call(library + ".create_autospec", PythonDoublesPack::autospec);
            models.call(library + ".mock_open", (in, call) -> PythonMock.of("open", call.site(), false));
            models.call(library + ".seal", (in, call) -> Unknown.ANY);
        }
        for (String path : List.of("pytest.MonkeyPatch", "_pytest.monkeypatch.MonkeyPatch")) {
            models.call(path, (in, call) -> new MonkeyPatch());
            models.call(path + ".context", (in, call) -> new MonkeyPatch());
        }
        StubServers.install(models);
        DoublesFixtures.install(models);
        AssignedFakes.install(models);
    }

    /** A mock of a function, or of a class whose calls give mocks. */
    private static Value autospec(Interpreter in, Invocation call) {
        Value spec = Arguments.get(call, 0, "spec");
        boolean async = spec instanceof Closure function && function.node().async();
        return PythonMock.made(in, "", call, async);
    }
}

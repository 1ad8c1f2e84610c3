package dev.throughline.packs.pydoubles;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Arguments;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fixture {@code mocker} of pytest-mock: patches that stand until the end of the test. */
final class Mocker extends DomainValue {
    private final List<Runnable> undoing = new ArrayList<>();

    /** Takes all patches back. */
    void undo() {
        undoing.reversed().forEach(Runnable::run);
        undoing.clear();
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "patch" -> new Started();
            case "spy" -> new NativeFunction(name, this::spy);
            case "stub", "async_stub" -> new NativeFunction(name, (in, call) -> PythonMock.of(
                    Arguments.get(call, 0, "name") instanceof Text(String given) ? given : "", call.site(),
                    name.startsWith("async")));
            case "stopall", "resetall", "stop" -> new NativeFunction(name, (in, call) -> {
                if (name.startsWith("stop")) {
                    undo();
                }
                return Nothing.NULL;
            });
            case "Mock", "MagicMock", "NonCallableMock", "PropertyMock", "AsyncMock", "create_autospec", "call", "ANY",
                    "DEFAULT", "sentinel", "mock_open", "seal" ->
                interpreter.get(Unknown.library("unittest.mock"), name, site);
            default -> null;
        };
    }

    /** Starts a patch that lasts until the end, and gives what is put in. */
    private Value start(Interpreter in, Value patch, Site site) {
        if (!(patch instanceof Patch prepared)) {
            return Unknown.ANY;
        }
        Patch.Applied applied = prepared.apply(in);
        undoing.add(() -> applied.undo(site));
        return applied.value();
    }

    /** {@code spy(holder, "name")}: calls go on to the original. */
    private Value spy(Interpreter in, Invocation call) {
        Value holder = Arguments.get(call, 0, "obj");
        if (!(Arguments.get(call, 1, "name") instanceof Text(String name))) {
            return Unknown.ANY;
        }
        Value original = in.get(holder, name, call.site());
        PythonMock spy = PythonMock.around(name, call.site(), original);
        Value watching = original instanceof BoundFunction || !(holder instanceof dev.throughline.eval.value.ClassValue)
                ? spy
                : original;
        in.set(holder, name, watching, call.site());
        undoing.add(() -> in.set(holder, name, original, call.site()));
        return spy;
    }

    /** {@code mocker.patch}, with the same functions as that of the standard library, started at once. */
    private final class Started extends DomainValue {
        private final PatchLibrary library = new PatchLibrary();

        @Override
        public Value call(Interpreter in, Invocation call) {
            return start(in, library.call(in, call), call.site());
        }

        @Override
        public @Nullable Value member(Interpreter interpreter, String name, Site site) {
            NativeCode make = library.member(interpreter, name, site) instanceof NativeFunction function
                    ? function.code()
                    : null;
            return make == null ? null : new NativeFunction(name, (in, call) -> {
                Value patch = make.call(in, call);
                return patch == null ? Unknown.ANY : start(in, patch, call.site());
            });
        }
    }
}

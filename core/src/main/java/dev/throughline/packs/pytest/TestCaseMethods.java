package dev.throughline.packs.pytest;

import dev.throughline.eval.ContextManager;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The methods of unittest's cases that say how tests run. */
public final class TestCaseMethods {
    private TestCaseMethods() {}

    /** The method of a name, or null when it is none of these. */
    public static @Nullable Value find(String name) {
        return switch (name) {
            case "skipTest" -> new NativeFunction(name, Skips::now);
            case "subTest" -> new NativeFunction(name, (in, call) -> new Passing());
            case "addCleanup", "addAsyncCleanup", "addClassCleanup", "doClassCleanups" ->
                new NativeFunction(name, TestCaseMethods::cleanup);
            case "assertRaises", "assertRaisesRegex", "assertRaisesMessage" ->
                new NativeFunction(name, ExpectedError::make);
            case "assertLogs", "assertNoLogs", "assertWarns", "assertWarnsRegex", "assertNumQueries", "settings",
                    "modify_settings" ->
                new NativeFunction(name, (in, call) -> new Passing());
            default -> null;
        };
    }

    private static Value cleanup(Interpreter in, Invocation call) {
        List<Value> arguments = call.arguments().subList(Math.min(1, call.arguments().size()), call.arguments().size());
        Value code = call.argument(0);
        PytestState.of(in.realm()).afterwards(() -> in.await(in.call(code, call.with(arguments)), call.site()));
        return Nothing.NULL;
    }

    /** A with statement that only runs its body. */
    static final class Passing extends DomainValue implements ContextManager {
        @Override
        public int within(Interpreter interpreter, Site site, ToIntFunction<Value> body) {
            return body.applyAsInt(this);
        }
    }
}

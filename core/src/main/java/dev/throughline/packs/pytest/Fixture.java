package dev.throughline.packs.pytest;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code pytest.fixture} makes of a function. */
final class Fixture extends DomainValue {
    private final Value function;
    private final Invocation options;

    private Fixture(Value function, Invocation options) {
        this.function = function;
        this.options = options;
    }

    /** {@code @fixture} and {@code @fixture(scope=…)}; also {@code fixture(function)}. */
    static Value make(Interpreter in, Invocation call) {
        if (call.has(0) && TestFunction.of(call.argument(0)) != null) {
            return new Fixture(call.argument(0), call.with(List.of()));
        }
        return new Decorator(call);
    }

    /** The decorator that a call with options gives. */
    private static final class Decorator extends DomainValue {
        private final Invocation options;

        Decorator(Invocation options) {
            this.options = options;
        }

        @Override
        public Value call(Interpreter in, Invocation call) {
            Value function = call.argument(0);
            return TestFunction.of(function) == null ? function : new Fixture(function, options);
        }
    }

    Value function() {
        return function;
    }

    FixtureScope scope() {
        return FixtureScope.of(Given.of(options, 0, "scope"));
    }

    /** The name that it gives itself, or null. */
    @Nullable String name() {
        return Given.text(options, "name");
    }

    boolean autouse(Interpreter in) {
        Value written = options.named().get("autouse");
        return written != null && in.semantics().truth(written) != Ternary.FALSE;
    }

    /** The values that it is made with in turn, or null when it has no parameters. */
    @Nullable List<Value> params(Interpreter in) {
        Value written = Given.of(options, 1, "params");
        return written == null || written instanceof Nothing ? null : Given.elements(in, written);
    }

    /** Code that calls a fixture as if it were a function gets what the function gives. */
    @Override
    public Value call(Interpreter in, Invocation call) {
        return in.call(function, call);
    }

    @Override
    public @Nullable Value member(Interpreter in, String member, Site site) {
        TestFunction known = TestFunction.of(function);
        return member.equals("__name__") && known != null ? new Text(known.closure().node().name()) : null;
    }

    @Override
    public String toString() {
        return "fixture " + function;
    }
}

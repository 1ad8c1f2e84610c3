package dev.throughline.packs.pytest;

import dev.throughline.eval.ContextManager;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** {@code pytest.raises(Type)} and {@code self.assertRaises(Type)}: its body ends in an error that goes no further. */
public final class ExpectedError extends DomainValue implements ContextManager {
    private final Value expected;

    private ExpectedError(Value expected) {
        this.expected = expected;
    }

    /** {@code raises(Type)} in a with statement; {@code raises(Type, function, …)} calls the function at once. */
    public static Value make(Interpreter in, Invocation call) {
        Value expected = call.has(0)
                ? call.argument(0)
                : call.named().getOrDefault("expected_exception", Unknown.ANY);
        ExpectedError error = new ExpectedError(expected);
        if (!call.has(1) || TestFunction.of(call.argument(1)) == null) {
            return error;
        }
        ErrorInfo info = new ErrorInfo(expected);
        error.hold(in, info, () -> in.await(
                in.call(call.argument(1), call.with(call.arguments().subList(2, call.arguments().size()))),
                call.site()));
        return info;
    }

    @Override
    public int within(Interpreter in, Site site, ToIntFunction<Value> body) {
        ErrorInfo info = new ErrorInfo(expected);
        int[] completion = {0};
        hold(in, info, () -> {
            completion[0] = body.applyAsInt(info);
            return info;
        });
        return completion[0] | GOES_ON;
    }

    /** Whether the code that runs now is expected to end in an error, and a library's own error is the one. */
    public static boolean isExpected(Interpreter in, Value error) {
        return Expecting.of(in).errors.stream().anyMatch(each -> switch (each.takes(in, error)) {
            case TRUE -> true;
            // What a library derives its errors from is not known, but not from those of the language.
            case MAYBE -> each.types().stream().anyMatch(Unknown.class::isInstance);
            case FALSE -> false;
        });
    }

    private List<Value> types() {
        return expected instanceof ListValue several ? several.items().known() : List.of(expected);
    }

    /** What is expected by the with statements around the code that runs. */
    private static final class Expecting {
        private final Deque<ExpectedError> errors = new ArrayDeque<>();

        static Expecting of(Interpreter in) {
            return in.realm().companion(Expecting.class, Expecting::new);
        }
    }

    private Interpreter.Explored ran(Interpreter in, Supplier<Value> code) {
        Deque<ExpectedError> errors = Expecting.of(in).errors;
        errors.push(this);
        try {
            return in.catching(code);
        } finally {
            errors.remove(this);
        }
    }

    private void hold(Interpreter in, ErrorInfo info, Supplier<Value> code) {
        Interpreter.Explored ran = ran(in, code);
        List<Value> held = new ArrayList<>();
        List<ThrownValue> passed = new ArrayList<>();
        for (ThrownValue thrown : ran.thrown()) {
            Ternary taken = takes(in, thrown.value());
            if (taken != Ternary.FALSE) {
                held.add(thrown.value());
            } else {
                passed.add(thrown);
            }
        }
        List<Value> known = held.stream().filter(error -> !(error instanceof Unknown)).toList();
        in.write(info, ErrorInfo.VALUE, Union.of(known.isEmpty() ? held : known));
        in.mayThrow(passed);
    }

    private Ternary takes(Interpreter in, Value error) {
        if (Skips.isSignal(error)) {
            return Ternary.FALSE;
        }
        Ternary result = Ternary.FALSE;
        for (Value type : types()) {
            Ternary one = in.semantics().catches(in, error, type);
            if (one == Ternary.TRUE) {
                return one;
            }
            result = one == Ternary.MAYBE ? one : result;
        }
        return result;
    }
}

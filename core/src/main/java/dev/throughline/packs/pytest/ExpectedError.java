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
import java.util.ArrayList;
import java.util.List;
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

    private void hold(Interpreter in, ErrorInfo info, java.util.function.Supplier<Value> code) {
        Interpreter.Explored ran = in.catching(code);
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
        List<Value> types = expected instanceof ListValue several ? several.items().known() : List.of(expected);
        Ternary result = Ternary.FALSE;
        for (Value type : types) {
            Ternary one = in.semantics().catches(in, error, type);
            if (one == Ternary.TRUE) {
                return one;
            }
            result = one == Ternary.MAYBE ? one : result;
        }
        return result;
    }
}

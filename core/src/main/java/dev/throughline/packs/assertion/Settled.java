package dev.throughline.packs.assertion;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;

/** Runs what a check waits for, so that its errors end at the check. */
final class Settled {

    private Settled() {}

    /** What a promise, or a function when it is called, gives. */
    static Value value(Interpreter in, Value subject, Site site) {
        Value value = settle(in, subject, site).value();
        return value == null ? Unknown.ANY : value;
    }

    /** What a promise, or a function when it is called, fails with. */
    static Value error(Interpreter in, Value subject, Site site) {
        List<Value> errors = settle(in, subject, site).thrown().stream()
                .map(ThrownValue::value)
                .toList();
        return errors.isEmpty() ? Unknown.ANY : Union.of(errors);
    }

    private static Interpreter.Explored settle(Interpreter in, Value subject, Site site) {
        return in.catching(() -> {
            boolean function = subject instanceof Closure
                    || subject instanceof NativeFunction
                    || subject instanceof BoundFunction;
            return in.await(function ? in.call(subject, Nothing.UNDEFINED, List.of(), site) : subject, site);
        });
    }
}

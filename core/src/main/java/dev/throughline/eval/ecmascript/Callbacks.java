package dev.throughline.eval.ecmascript;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Runs the callback of a collection method over known elements, or once over any element. */
final class Callbacks {
    private static final int MOST = 200;

    private Callbacks() {}

    /**
     * What the callback gave.
     *
     * @param values one per element when {@code exact}; otherwise what it gives for any element
     */
    record Results(List<Value> values, boolean exact) {}

    static Results over(Interpreter in, Invocation call, List<Value> elements, boolean exact, Value collection) {
        Value callback = call.argument(0);
        List<Value> results = new ArrayList<>();
        if (exact && elements.size() <= MOST) {
            for (int i = 0; i < elements.size(); i++) {
                results.add(in.call(callback, call.argument(1), List.of(elements.get(i), new Num(i), collection),
                        call.site()));
            }
            return new Results(results, true);
        }
        List<Value> options = new ArrayList<>(elements.subList(0, Math.min(elements.size(), 8)));
        options.add(Unknown.ANY);
        Value any = dev.throughline.eval.value.Union.of(options);
        Value result = in.maybe(
                "there are elements",
                call.site(),
                () -> in.call(callback, call.argument(1), List.of(any, Unknown.ANY, collection), call.site()));
        if (result != Nothing.UNDEFINED) {
            results.add(dev.throughline.eval.value.Union.filter(result, v -> v != Nothing.UNDEFINED));
        }
        return new Results(results, false);
    }
}

package dev.throughline.eval.rust;

import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

/** Methods of numbers and truth values. */
final class NumberMethods {
    static final Map<String, Method> TABLE = table();

    private NumberMethods() {}

    private static Map<String, Method> table() {
        Map<String, Method> table = new HashMap<>();
        both(table, "min", Math::min);
        both(table, "max", Math::max);
        both(table, "saturating_sub", (a, b) -> Math.max(0, a - b));
        both(table, "saturating_add", Double::sum);
        both(table, "wrapping_add", Double::sum);
        both(table, "pow", Math::pow);
        table.put("abs", (in, self, call) -> self instanceof Num(double n) ? new Num(Math.abs(n)) : Unknown.ANY);
        table.put("then", (in, self, call) -> switch (in.semantics().truth(self)) {
            case TRUE -> OptionMethods.some(in, Method.apply(in, call, 0));
            case FALSE -> OptionMethods.none(in);
            case MAYBE -> null;
        });
        table.put("then_some", (in, self, call) -> switch (in.semantics().truth(self)) {
            case TRUE -> OptionMethods.some(in, call.argument(0));
            case FALSE -> OptionMethods.none(in);
            case MAYBE -> null;
        });
        table.put("not", (in, self, call) -> Bool.of(in.semantics().truth(self).not()));
        return Map.copyOf(table);
    }

    private static void both(Map<String, Method> table, String name, DoubleBinaryOperator operator) {
        table.put(name, (in, self, call) -> {
            Value other = call.argument(0);
            return self instanceof Num(double a) && other instanceof Num(double b)
                    ? new Num(operator.applyAsDouble(a, b))
                    : Unknown.ANY;
        });
    }
}

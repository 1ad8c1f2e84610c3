package dev.throughline.eval.python;

import dev.throughline.eval.Methods;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** Methods of numbers and truth values. */
final class NumberMethods {
    private static final Methods METHODS = new Methods()
            .add("is_integer", (in, call) -> call.receiver() instanceof Num(double n)
                    ? Bool.of(n == Math.rint(n))
                    : Unknown.ANY)
            .add("bit_length", (in, call) -> call.receiver() instanceof Num(double n) && n == Math.rint(n)
                    ? new Num(Long.SIZE - Long.numberOfLeadingZeros(Math.abs((long) n)))
                    : Unknown.ANY)
            .addAll((in, call) -> Unknown.ANY, "as_integer_ratio", "to_bytes", "hex", "conjugate");

    private NumberMethods() {}

    static @Nullable Value member(Value number, String name) {
        return switch (name) {
            case "real", "numerator" -> number;
            // Statuses, which the standard library has an enumeration of, are kept as the numbers that they are.
            case "value" -> number;
            case "phrase", "description" -> Unknown.PRESENT;
            case "imag" -> new Num(0);
            case "denominator" -> new Num(1);
            default -> METHODS.get(name);
        };
    }
}

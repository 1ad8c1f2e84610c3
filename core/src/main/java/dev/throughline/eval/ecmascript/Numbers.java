package dev.throughline.eval.ecmascript;

import dev.throughline.eval.Methods;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** Numbers: printing, parsing, methods. */
final class Numbers {
    private static final Methods METHODS = new Methods()
            .addAll(
                    (in, call) -> call.receiver() instanceof Num(double n) && !call.has(0)
                            ? new Text(print(n))
                            : Unknown.PRESENT,
                    "toString",
                    "toFixed",
                    "toLocaleString",
                    "toPrecision");

    private Numbers() {}

    static String print(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e21
                ? new java.math.BigDecimal(number).toBigInteger().toString()
                : String.valueOf(number);
    }

    static Value parse(Value value) {
        return switch (value) {
            case Num number -> number;
            case Bool(boolean b) -> new Num(b ? 1 : 0);
            case Text(String text) -> {
                try {
                    yield new Num(text.isBlank() ? 0 : Double.parseDouble(text.strip()));
                } catch (NumberFormatException notANumber) {
                    yield new Num(Double.NaN);
                }
            }
            default -> Unknown.ANY;
        };
    }

    static Value parseInteger(Value value) {
        if (value instanceof Text(String text)) {
            String digits = text.strip().replaceFirst("^([+-]?\\d+).*$", "$1");
            try {
                return new Num(Long.parseLong(digits));
            } catch (NumberFormatException notANumber) {
                return new Num(Double.NaN);
            }
        }
        return value instanceof Num(double n) ? new Num((long) n) : Unknown.ANY;
    }

    static @Nullable Value member(String name) {
        return METHODS.get(name);
    }
}

package dev.throughline.eval.rust;

import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;

/** Operators on numbers, texts and truth values; {@code ==} and {@code !=} are asked of {@link Equality}. */
final class Arithmetic {

    private Arithmetic() {}

    static Value binary(String operator, Value left, Value right) {
        if (operator.equals("==") || operator.equals("!=")) {
            Ternary equal = Equality.of(left, right);
            return Bool.of(operator.equals("==") ? equal : equal.not());
        }
        if (left instanceof Num(double a) && right instanceof Num(double b)) {
            return numbers(operator, a, b);
        }
        boolean text = left instanceof Text || left instanceof Template;
        if (operator.equals("+") && text) {
            return Template.concat(List.of(left, right));
        }
        if (left instanceof Text(String a) && right instanceof Text(String b)) {
            return compared(operator, a.compareTo(b));
        }
        return left instanceof Bool(boolean a) && right instanceof Bool(boolean b)
                ? flags(operator, a, b)
                : Unknown.ANY;
    }

    private static Value numbers(String operator, double a, double b) {
        return switch (operator) {
            case "+" -> new Num(a + b);
            case "-" -> new Num(a - b);
            case "*" -> new Num(a * b);
            case "/" -> b == 0 ? Unknown.ANY : new Num(isWhole(a) && isWhole(b) ? (double) (long) (a / b) : a / b);
            case "%" -> b == 0 ? Unknown.ANY : new Num(a % b);
            case "&" -> new Num((long) a & (long) b);
            case "|" -> new Num((long) a | (long) b);
            case "^" -> new Num((long) a ^ (long) b);
            case "<<" -> new Num((long) a << (long) b);
            case ">>" -> new Num((long) a >> (long) b);
            default -> compared(operator, Double.compare(a, b));
        };
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number);
    }

    private static Value compared(String operator, int order) {
        return switch (operator) {
            case "<" -> Bool.of(order < 0);
            case "<=" -> Bool.of(order <= 0);
            case ">" -> Bool.of(order > 0);
            case ">=" -> Bool.of(order >= 0);
            default -> Unknown.ANY;
        };
    }

    private static Value flags(String operator, boolean a, boolean b) {
        return switch (operator) {
            case "&" -> Bool.of(a && b);
            case "|" -> Bool.of(a || b);
            case "^" -> Bool.of(a != b);
            default -> Unknown.ANY;
        };
    }
}

package dev.throughline.syntax.ecmascript;

import dev.throughline.syntax.NumberNotation;
import java.util.regex.Pattern;

/** Reads number literals. */
final class NumberLiterals {
    /** A leading zero followed by octal digits only, as sloppy code may write it. */
    private static final Pattern OLD_OCTAL = Pattern.compile("0[0-7]+");

    private NumberLiterals() {}

    /** The value of a literal in any notation, a big integer's rounded; NaN when it is none. */
    static double value(String literal) {
        String digits = literal.replace("_", "");
        if (digits.endsWith("n")) {
            digits = digits.substring(0, digits.length() - 1);
        }
        return NumberNotation.value(OLD_OCTAL.matcher(digits).matches() ? "0o" + digits : digits);
    }

    /** The property key that a number stands for. */
    static String key(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}

package dev.throughline.syntax.python;

import java.math.BigInteger;

/** Reads number literals. */
final class NumberLiterals {

    private NumberLiterals() {}

    /** The value of a literal in any notation, a large integer's rounded; NaN for an imaginary number. */
    static double value(String literal) {
        String digits = literal.replace("_", "");
        int radix = radix(digits);
        try {
            return radix == 10
                    ? decimal(digits)
                    : new BigInteger(digits.substring(2), radix).doubleValue();
        } catch (NumberFormatException unreadable) {
            return Double.NaN;
        }
    }

    private static double decimal(String digits) {
        // The last letter would be taken for the kind of a Java number.
        return digits.isEmpty() || Character.isLetter(digits.charAt(digits.length() - 1))
                ? Double.NaN
                : Double.parseDouble(digits);
    }

    private static int radix(String digits) {
        if (digits.length() < 2 || digits.charAt(0) != '0') {
            return 10;
        }
        return switch (digits.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 10;
        };
    }
}

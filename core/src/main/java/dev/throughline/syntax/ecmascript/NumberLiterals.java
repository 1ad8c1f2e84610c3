package dev.throughline.syntax.ecmascript;

import java.math.BigInteger;

/** Reads number literals. */
final class NumberLiterals {

    private NumberLiterals() {}

    /** The value of a literal in any notation, a big integer's rounded; NaN when it is none. */
    static double value(String literal) {
        String digits = literal.replace("_", "");
        if (digits.endsWith("n")) {
            digits = digits.substring(0, digits.length() - 1);
        }
        try {
            return switch (radix(digits)) {
                case 16 -> new BigInteger(digits.substring(2), 16).doubleValue();
                case 8 -> new BigInteger(digits.substring(2), 8).doubleValue();
                case 2 -> new BigInteger(digits.substring(2), 2).doubleValue();
                case OLD_OCTAL -> new BigInteger(digits, 8).doubleValue();
                default -> Double.parseDouble(digits);
            };
        } catch (NumberFormatException unreadable) {
            return Double.NaN;
        }
    }

    /** The property key that a number stands for. */
    static String key(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** Marks a leading zero followed by octal digits only, as sloppy code may write it. */
    private static final int OLD_OCTAL = -8;

    private static int radix(String digits) {
        if (digits.length() < 2 || digits.charAt(0) != '0') {
            return 10;
        }
        return switch (digits.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> digits.chars().allMatch(digit -> digit >= '0' && digit <= '7') ? OLD_OCTAL : 10;
        };
    }
}

package dev.throughline.syntax;

import java.math.BigInteger;

/** Reads numbers in the notations that languages have in common. */
public final class NumberNotation {
    private static final int DECIMAL = 10;

    private NumberNotation() {}

    /**
     * The value of a decimal, hexadecimal, octal or binary number, a large one's rounded; NaN for anything else.
     *
     * @param literal digits with their prefix and any underscores, without a suffix for the type
     */
    public static double value(String literal) {
        String digits = literal.replace("_", "");
        int radix = radix(digits);
        try {
            return radix == DECIMAL ? decimal(digits) : new BigInteger(digits.substring(2), radix).doubleValue();
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

    /** The base that the prefix of a number tells: 16, 8, 2, else 10. */
    public static int radix(String digits) {
        if (digits.length() < 2 || digits.charAt(0) != '0') {
            return DECIMAL;
        }
        return switch (digits.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> DECIMAL;
        };
    }
}

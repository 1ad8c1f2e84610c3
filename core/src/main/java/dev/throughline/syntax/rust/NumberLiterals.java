package dev.throughline.syntax.rust;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads number literals. */
final class NumberLiterals {

    private static final Pattern SUFFIX = Pattern.compile("(?:[ui](?:8|16|32|64|128|size)|f(?:16|32|64|128))$");
    private static final Pattern INTEGER_SUFFIX = Pattern.compile("[ui](?:8|16|32|64|128|size)$");

    private NumberLiterals() {}

    /** The value of a literal with or without its type; not a number when it is none. */
    static double value(String literal) {
        String digits = literal.replace("_", "");
        int radix = radix(digits);
        // In hexadecimal numbers, the letters of a floating-point type are digits.
        Matcher suffix = (radix == 16 ? INTEGER_SUFFIX : SUFFIX).matcher(digits);
        String plain = suffix.find() ? digits.substring(0, suffix.start()) : digits;
        try {
            return radix == 10 ? decimal(plain) : new BigInteger(plain.substring(2), radix).doubleValue();
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
            case 'x' -> 16;
            case 'o' -> 8;
            case 'b' -> 2;
            default -> 10;
        };
    }
}

package dev.throughline.syntax.rust;

import dev.throughline.syntax.NumberNotation;
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
        // In hexadecimal numbers, the letters of a floating-point type are digits.
        Matcher suffix = (NumberNotation.radix(digits) == 16 ? INTEGER_SUFFIX : SUFFIX).matcher(digits);
        return NumberNotation.value(suffix.find() ? digits.substring(0, suffix.start()) : digits);
    }
}

package dev.throughline.packs.validation;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.throughline.eval.value.Regex;
import dev.throughline.eval.value.Value;

/** Patterns that the project asks of texts, run by a matcher that needs linear time. */
final class Patterns {
    private static final int LONGEST = 400;

    private Patterns() {}

    /** The rule that a text matches; undecided when the pattern is not known or cannot be run in linear time. */
    static Rule matching(Value given) {
        if (!(given instanceof Regex(String pattern, String flags)) || pattern.length() > LONGEST) {
            return Rule.UNCERTAIN;
        }
        try {
            Pattern compiled = Pattern.compile(pattern, flags.contains("i") ? Pattern.CASE_INSENSITIVE : 0);
            return Rule.text(text -> compiled.matcher(text).find());
        } catch (PatternSyntaxException notLinear) {
            return Rule.UNCERTAIN;
        }
    }
}

package dev.throughline.model.facts;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Messages as causes quote them: words between curly quotes, with an ellipsis where the text is not known. */
public final class MessageWords {
    /** Stands for what is not known of a text. */
    public static final String HOLE = "\u2026";

    private static final Pattern QUOTED = Pattern.compile("\u201c([^\u201d]*\u2026[^\u201d]*)\u201d");

    private MessageWords() {}

    /** Whether a cause holds some words, or quotes a message with holes that they can be. */
    public static boolean says(String cause, String words) {
        if (cause.contains(words)) {
            return true;
        }
        Matcher quoted = QUOTED.matcher(cause);
        while (quoted.find()) {
            String pattern = Arrays.stream(quoted.group(1).split(HOLE, -1))
                    .map(Pattern::quote)
                    .collect(Collectors.joining(".*"));
            if (Pattern.compile(pattern, Pattern.DOTALL).matcher(words).matches()) {
                return true;
            }
        }
        return false;
    }
}

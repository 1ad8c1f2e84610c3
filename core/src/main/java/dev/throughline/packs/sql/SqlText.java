package dev.throughline.packs.sql;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a statement with placeholders of all libraries in the spelling that the parser knows. A hole of the text
 * becomes a name, which can stand for a table, a column and a value alike.
 */
final class SqlText {
    /** How the name begins that stands for a hole. */
    static final String HOLE = "hole_of_text_";

    private static final int LONGEST = 10_000;
    private static final int DEEPEST = 12;
    private static final Pattern WRITES = Pattern.compile(
            "\\s*(?:--[^\\n]*\\n\\s*)*(?:update|insert|with|replace)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern PLACEHOLDERS = Pattern.compile(
            "('(?:[^']|'')*+')|%\\((\\w{1,60})\\)s|%s|(?<![\\w@])@(\\w{1,60})|(?<!:):(\\w{1,60})");

    private SqlText() {}

    /**
     * The text for the parser; empty when it is no statement that writes, or too large to read.
     *
     * @param pieces what is known of the text, in order; between two pieces there is a hole
     */
    static Optional<String> of(List<String> pieces) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            joined.append(i == 0 ? "" : HOLE + (i - 1)).append(pieces.get(i));
            if (joined.length() > LONGEST) {
                return Optional.empty();
            }
        }
        boolean readable = WRITES.matcher(joined).matches() && depth(joined) <= DEEPEST;
        return readable ? Optional.of(common(joined)) : Optional.empty();
    }

    private static String common(CharSequence text) {
        Matcher matcher = PLACEHOLDERS.matcher(text);
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            String replaced = matcher.group(1) != null
                    ? matcher.group(1)
                    : matcher.group(2) != null
                            ? ":" + matcher.group(2)
                            : matcher.group(3) != null
                                    ? ":" + matcher.group(3)
                                    : matcher.group(4) != null ? ":" + matcher.group(4) : "?";
            matcher.appendReplacement(result, Matcher.quoteReplacement(replaced));
        }
        return matcher.appendTail(result).toString();
    }

    private static int depth(CharSequence text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }
}

package dev.throughline.packs.pytest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An expression over the names of markers: {@code not slow and (api or smoke)}. */
final class MarkExpression {
    private static final Pattern TOKEN = Pattern.compile("\\(|\\)|[^\\s()]+");

    private final List<String> tokens = new ArrayList<>();
    private final Set<String> marks;
    private int at;

    private MarkExpression(String text, Set<String> marks) {
        this.marks = marks;
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
    }

    /** Whether a test that has some markers is selected. */
    static boolean selects(String expression, Set<String> marks) {
        return new MarkExpression(expression, marks).either();
    }

    /** The names that an expression is about, in its order. */
    static List<String> names(String expression) {
        return new MarkExpression(expression, Set.of()).tokens.stream()
                .filter(token -> !Set.of("(", ")", "and", "or", "not").contains(token))
                .distinct()
                .toList();
    }

    private boolean either() {
        boolean result = both();
        while (takes("or")) {
            boolean next = both();
            result |= next;
        }
        return result;
    }

    private boolean both() {
        boolean result = single();
        while (takes("and")) {
            boolean next = single();
            result &= next;
        }
        return result;
    }

    private boolean single() {
        boolean negated = false;
        while (takes("not")) {
            negated = !negated;
        }
        boolean result;
        if (takes("(")) {
            result = either();
            takes(")");
        } else {
            result = at >= tokens.size() || marks.contains(tokens.get(at++));
        }
        return result != negated;
    }

    private boolean takes(String token) {
        if (at < tokens.size() && tokens.get(at).equals(token)) {
            at++;
            return true;
        }
        return false;
    }
}

package dev.throughline.source.glob;

import com.google.re2j.Pattern;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Turns one glob into a regular expression for the linear-time matcher. */
final class GlobTranslator {

    private static final int MOST_NESTING = 20;

    /** Characters that may stand for something else than themselves. */
    private static final String WILD = "*?[]{}(),|\\";

    private final String glob;
    private final StringBuilder regex = new StringBuilder();
    /** What closes each open group: {@code }} or {@code )}, with the quantifier that follows it. */
    private final Deque<String> closers = new ArrayDeque<>();
    private final StringBuilder literal = new StringBuilder();
    private String required = "";
    private int position;

    GlobTranslator(String glob) {
        this.glob = glob;
    }

    Optional<String> translate() {
        while (position < glob.length()) {
            if (!step(glob.charAt(position)) || closers.size() > MOST_NESTING) {
                return Optional.empty();
            }
        }
        endLiteral();
        return closers.isEmpty() ? Optional.of(regex.toString()) : Optional.empty();
    }

    /** The longest piece of text that the glob spells out for all paths. */
    String required() {
        return required;
    }

    private void endLiteral() {
        if (literal.length() > required.length()) {
            required = literal.toString();
        }
        literal.setLength(0);
    }

    private boolean step(char c) {
        if (closers.isEmpty() && WILD.indexOf(c) < 0 && !isExtendedGroup(c)) {
            literal.append(c);
        } else {
            endLiteral();
        }
        if (isExtendedGroup(c)) {
            regex.append("(?:");
            closers.push(")" + (c == '@' ? "" : c));
            position += 2;
            return c != '!';
        }
        return switch (c) {
            case '*' -> star();
            case '?' -> emit("[^/]", 1);
            case '[' -> characterClass();
            case '{' -> {
                closers.push("}");
                yield emit("(?:", 1);
            }
            case '}', ')' -> close(c);
            case ',' -> emit(isInside('}') ? "|" : ",", 1);
            case '|' -> emit(isInside(')') ? "|" : "\\|", 1);
            case '\\' -> escaped();
            default -> emit(Pattern.quote(String.valueOf(c)), 1);
        };
    }

    private boolean isExtendedGroup(char c) {
        return "!@+?*".indexOf(c) >= 0 && position + 1 < glob.length() && glob.charAt(position + 1) == '(';
    }

    private boolean isInside(char closer) {
        return !closers.isEmpty() && closers.element().charAt(0) == closer;
    }

    private boolean close(char c) {
        if (!isInside(c)) {
            return emit(Pattern.quote(String.valueOf(c)), 1);
        }
        return emit(")" + closers.pop().substring(1), 1);
    }

    private boolean emit(String piece, int width) {
        regex.append(piece);
        position += width;
        return true;
    }

    private boolean star() {
        int end = position;
        while (end < glob.length() && glob.charAt(end) == '*') {
            end++;
        }
        boolean startsSegment = position == 0 || "/{,(|".indexOf(glob.charAt(position - 1)) >= 0;
        boolean isDeep = end - position >= 2 && startsSegment;
        if (isDeep && end < glob.length() && glob.charAt(end) == '/') {
            return emit("(?:[^/]+/)*", end + 1 - position);
        }
        return emit(isDeep && (end == glob.length() || "},)|".indexOf(glob.charAt(end)) >= 0) ? ".*" : "[^/]*",
                end - position);
    }

    private boolean escaped() {
        if (position + 1 >= glob.length()) {
            return false;
        }
        return emit(Pattern.quote(String.valueOf(glob.charAt(position + 1))), 2);
    }

    private boolean characterClass() {
        int end = glob.indexOf(']', position + 2);
        if (end < 0) {
            return emit("\\[", 1);
        }
        String members = glob.substring(position + 1, end);
        boolean isNegated = members.startsWith("!") || members.startsWith("^");
        String escaped = members.substring(isNegated ? 1 : 0)
                .replace("\\", "\\\\").replace("[", "\\[").replace("^", "\\^");
        if (escaped.isEmpty()) {
            return false;
        }
        return emit("[" + (isNegated ? "^/" : "") + escaped + "]", end + 1 - position);
    }
}

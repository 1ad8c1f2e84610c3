package dev.throughline.packs.django;

import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.BracePaths;
import dev.throughline.packs.web.PathTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths as url patterns are written: {@code items/<int:pk>/} and {@code ^items/(?P<pk>[0-9]+)/$}. */
final class UrlPaths {
    private static final Pattern CONVERTER = Pattern.compile("<(?:([^<>:]{1,80}):)?([^<>:]{1,80})>");

    private UrlPaths() {}

    /** The templates of a path with converters. */
    static List<PathTemplate> plain(Value written) {
        List<PathTemplate> paths = new ArrayList<>();
        for (String text : BracePaths.texts(written)) {
            Matcher converter = CONVERTER.matcher(text);
            paths.add(BracePaths.parse(converter.replaceAll(found -> Matcher.quoteReplacement(
                    "path".equals(found.group(1)) || "int".equals(found.group(1))
                            ? "{" + found.group(2) + ":" + found.group(1) + "}"
                            : "{" + found.group(2) + "}"))));
        }
        return paths;
    }

    /** The templates of a path as a regular expression. */
    static List<PathTemplate> regex(Value written) {
        return BracePaths.texts(written).stream().map(text -> BracePaths.parse(new Expression(text).braces())).toList();
    }

    /** A regular expression that is read as a path: groups are its parameters. */
    private static final class Expression {
        private static final String TO_THE_END = ".*";

        private final String text;
        private final StringBuilder path = new StringBuilder();
        private int position;
        private int groups;

        Expression(String text) {
            this.text = text;
        }

        String braces() {
            while (position < text.length()) {
                char c = text.charAt(position);
                switch (c) {
                    case '^', '$' -> position++;
                    case '\\' -> escaped();
                    case '(' -> group();
                    case '[' -> bracket();
                    case '{' -> copyBraces();
                    case '?', '*', '+' -> position++;
                    case '.' -> wildcard();
                    default -> {
                        path.append(c);
                        position++;
                    }
                }
            }
            return path.toString();
        }

        /** What is not known of an expression stands in braces already. */
        private void copyBraces() {
            int end = text.indexOf('}', position);
            boolean quantifier = end > 0 && text.substring(position + 1, end).matches("[0-9,]*");
            if (!quantifier) {
                path.append(text, position, end < 0 ? text.length() : end + 1);
            }
            position = end < 0 ? text.length() : end + 1;
        }

        private void escaped() {
            char next = position + 1 < text.length() ? text.charAt(position + 1) : '\\';
            position += 2;
            if (next == 'd' || next == 'w' || next == 'S') {
                path.append('{').append("arg").append(groups++).append('}');
            } else if (!Character.isLetter(next)) {
                path.append(next);
            }
        }

        private void wildcard() {
            boolean repeated = position + 1 < text.length() && "*+".indexOf(text.charAt(position + 1)) >= 0;
            path.append(repeated ? "{path:path}" : ".");
            position += repeated ? 2 : 1;
        }

        private void bracket() {
            int end = text.indexOf(']', position + 2);
            path.append("{arg").append(groups++).append('}');
            position = end < 0 ? text.length() : end + 1;
        }

        private void group() {
            int end = endOfGroup();
            String inside = text.substring(position + 1, end);
            position = Math.min(text.length(), end + 1);
            boolean optional = position < text.length() && text.charAt(position) == '?';
            if (inside.startsWith("?P<") || inside.startsWith("?<")) {
                int close = inside.indexOf('>');
                String name = inside.substring(inside.indexOf('<') + 1, close);
                path.append('{').append(name).append(takesAll(inside.substring(close + 1)) ? ":path}" : "}");
            } else if (inside.startsWith("?:")) {
                String first = inside.substring(2);
                int bar = first.indexOf('|');
                if (!optional) {
                    path.append(new Expression(bar < 0 ? first : first.substring(0, bar)).braces());
                }
            } else if (!inside.startsWith("?")) {
                path.append("{arg").append(groups++).append(takesAll(inside) ? ":path}" : "}");
            }
        }

        private static boolean takesAll(String expression) {
            return expression.equals(TO_THE_END) || expression.equals(".+");
        }

        private int endOfGroup() {
            int depth = 0;
            for (int i = position; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\\') {
                    i++;
                } else if (c == '(') {
                    depth++;
                } else if (c == ')' && --depth == 0) {
                    return i;
                }
            }
            return text.length();
        }
    }
}

package dev.throughline.report.markdown;

import dev.throughline.report.text.PlainText;

/**
 * Escapes text for GitHub-flavoured Markdown. What comes out is always one line, holds no unescaped pipe (so that it
 * fits a table cell anywhere) and no angle bracket that could begin a tag.
 */
final class MarkdownText {

    private static final String BACKSLASHED = "\\`*_[]~|$";

    private MarkdownText() {}

    /** Prose: shown as it is, never as markup or as a link. */
    static String text(String text) {
        String line = PlainText.visible(text).strip();
        StringBuilder out = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (BACKSLASHED.indexOf(c) >= 0) {
                out.append('\\').append(c);
            } else if (isHtml(c) || startsLink(line, i)) {
                out.append(entity(c));
            } else if ((i == 0 && "#+-=".indexOf(c) >= 0) || endsListNumber(line, i)) {
                out.append('\\').append(c);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** A name or a piece of code: in code type. */
    static String code(String text) {
        String line = PlainText.visible(text);
        boolean simple = !line.isBlank()
                && line.equals(line.strip())
                && line.chars().noneMatch(c -> c == '`' || c == '|' || c == '<');
        // HTML code with entities is the only form that means the same inside and outside of a table cell.
        return simple ? "`" + line + "`" : "<code>" + html(line) + "</code>";
    }

    /** Text within an HTML element, safe whether or not Markdown is read there. */
    static String html(String text) {
        String line = PlainText.visible(text);
        StringBuilder out = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (BACKSLASHED.indexOf(c) >= 0 || isHtml(c) || startsLink(line, i)) {
                out.append(entity(c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isHtml(char c) {
        return c == '<' || c == '>' || c == '&';
    }

    /** Whether a renderer would make a link of what stands here. */
    private static boolean startsLink(String line, int i) {
        return line.startsWith("://", i)
                || (line.charAt(i) == '.' && line.regionMatches(true, i - 3, "www", 0, 3))
                || line.charAt(i) == '@';
    }

    private static boolean endsListNumber(String line, int i) {
        char c = line.charAt(i);
        return i > 0
                && (c == '.' || c == ')')
                && line.chars().limit(i).allMatch(digit -> digit >= '0' && digit <= '9');
    }

    private static String entity(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            default -> "&#" + (int) c + ";";
        };
    }
}

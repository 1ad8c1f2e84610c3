package dev.throughline.syntax.rust;

import dev.throughline.syntax.ir.Constant;

/** Reads string, byte string and character literals. */
final class TextLiterals {

    private TextLiterals() {}

    /** The text of a string literal as written, prefix and quotes included. */
    static String text(String literal) {
        int open = literal.indexOf('"');
        int close = literal.lastIndexOf('"');
        if (open < 0 || close <= open) {
            return "";
        }
        String content = literal.substring(open + 1, close);
        boolean raw = literal.substring(0, open).contains("r");
        return raw ? lines(content) : decode(content);
    }

    /** The value of a character literal, which is a number when it is one of a byte. */
    static Constant character(String literal) {
        int open = literal.indexOf('\'');
        int close = literal.lastIndexOf('\'');
        String content = open < 0 || close <= open ? "" : decode(literal.substring(open + 1, close));
        return literal.startsWith("b") && !content.isEmpty()
                ? new Constant.Number(content.charAt(0))
                : new Constant.Text(content);
    }

    private static String lines(String content) {
        return content.replace("\r\n", "\n");
    }

    private static String decode(String written) {
        String content = lines(written);
        if (content.indexOf('\\') < 0) {
            return content;
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < content.length()) {
            char letter = content.charAt(at);
            if (letter != '\\' || at + 1 == content.length()) {
                out.append(letter);
                at++;
            } else {
                at = escape(content, at + 1, out);
            }
        }
        return out.toString();
    }

    /** Reads what follows a backslash; returns where the text goes on. */
    private static int escape(String content, int at, StringBuilder out) {
        char letter = content.charAt(at);
        switch (letter) {
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case '0' -> out.append('\0');
            case '\n' -> {
                int next = at;
                while (next < content.length() && Character.isWhitespace(content.charAt(next))) {
                    next++;
                }
                return next;
            }
            case 'x' -> {
                return hexadecimal(content, at + 1, Math.min(at + 3, content.length()), out);
            }
            case 'u' -> {
                int close = content.indexOf('}', at);
                if (close > at && content.startsWith("{", at + 1)) {
                    return hexadecimal(content, at + 2, close, out) + 1;
                }
                out.append(letter);
            }
            default -> out.append(letter);
        }
        return at + 1;
    }

    private static int hexadecimal(String content, int from, int to, StringBuilder out) {
        try {
            int code = Integer.parseInt(content.substring(from, to).replace("_", ""), 16);
            out.appendCodePoint(Character.isValidCodePoint(code) ? code : 0xFFFD);
        } catch (NumberFormatException unreadable) {
            out.append('\uFFFD');
        }
        return to;
    }
}

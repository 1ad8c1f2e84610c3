package dev.throughline.syntax.ecmascript;

/** Decodes the escapes of string and template literals. */
final class StringLiterals {

    private StringLiterals() {}

    /**
     * The text that a literal stands for; an escape that the language does not allow is kept as its letters.
     *
     * @param raw what stands between the delimiters
     */
    static String decode(String raw) {
        if (raw.indexOf('\\') < 0) {
            return raw;
        }
        StringBuilder out = new StringBuilder(raw.length());
        int at = 0;
        while (at < raw.length()) {
            char letter = raw.charAt(at);
            if (letter != '\\' || at + 1 == raw.length()) {
                out.append(letter);
                at++;
            } else {
                at = escape(raw, at + 1, out);
            }
        }
        return out.toString();
    }

    /** Templates see every line end as a line feed, whatever the file uses. */
    static String withPlainLineEnds(String raw) {
        return raw.indexOf('\r') < 0 ? raw : raw.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Decodes the escape whose letter stands at {@code at} and returns where the text goes on. */
    private static int escape(String raw, int at, StringBuilder out) {
        char letter = raw.charAt(at);
        switch (letter) {
            case 'n' -> out.append('\n');
            case 't' -> out.append('\t');
            case 'r' -> out.append('\r');
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'v' -> out.append('\u000B');
            case '\n', '\u2028', '\u2029' -> {
                // A continued line leaves nothing behind.
            }
            case '\r' -> {
                return raw.startsWith("\r\n", at) ? at + 2 : at + 1;
            }
            case 'x' -> {
                return hexadecimal(raw, at + 1, at + 3, out, letter);
            }
            case 'u' -> {
                return unicode(raw, at, out);
            }
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                return octal(raw, at, out);
            }
            default -> out.append(letter);
        }
        return at + 1;
    }

    private static int unicode(String raw, int at, StringBuilder out) {
        if (raw.startsWith("u{", at)) {
            int close = raw.indexOf('}', at);
            if (close > 0) {
                int next = hexadecimal(raw, at + 2, close, out, 'u');
                return next == close ? close + 1 : next;
            }
        }
        return hexadecimal(raw, at + 1, at + 5, out, 'u');
    }

    /** Decodes the digits in a range; when they are none, keeps the letter and goes on after it. */
    private static int hexadecimal(String raw, int from, int to, StringBuilder out, char letter) {
        int value = 0;
        boolean valid = to <= raw.length() && from < to;
        for (int at = from; valid && at < to; at++) {
            int digit = Character.digit(raw.charAt(at), 16);
            value = value * 16 + digit;
            valid = digit >= 0 && value <= Character.MAX_CODE_POINT;
        }
        if (!valid) {
            out.append(letter);
            return raw.charAt(from - 1) == letter ? from : from - 1;
        }
        out.appendCodePoint(value);
        return to;
    }

    /** Sloppy code may still write octal escapes; {@code \0} is the common one. */
    private static int octal(String raw, int at, StringBuilder out) {
        int limit = Math.min(raw.length(), at + (raw.charAt(at) <= '3' ? 3 : 2));
        int value = 0;
        int next = at;
        while (next < limit && raw.charAt(next) >= '0' && raw.charAt(next) <= '7') {
            value = value * 8 + (raw.charAt(next) - '0');
            next++;
        }
        out.append((char) value);
        return next;
    }
}

package dev.throughline.syntax.python;

/** Decodes the escapes of string and bytes literals. */
final class StringLiterals {

    private final String raw;
    private final boolean bytes;
    private final StringBuilder out;
    private int at;

    private StringLiterals(String raw, boolean bytes) {
        this.raw = raw;
        this.bytes = bytes;
        this.out = new StringBuilder(raw.length());
    }

    /**
     * The text that a literal stands for; an escape that means nothing is kept as it is written, as the
     * language has it.
     *
     * @param raw what stands between the quotes
     * @param bytes whether it is a literal for bytes, which knows no names and numbers of letters
     */
    static String decode(String raw, boolean bytes) {
        return raw.indexOf('\\') < 0 ? raw : new StringLiterals(raw, bytes).decode();
    }

    private String decode() {
        while (at < raw.length()) {
            char letter = raw.charAt(at++);
            if (letter != '\\' || at == raw.length()) {
                out.append(letter);
            } else {
                escape(raw.charAt(at++));
            }
        }
        return out.toString();
    }

    /** Decodes the escape of a letter; the letter is read already. */
    private void escape(char letter) {
        switch (letter) {
            case '\\', '\'', '"' -> out.append(letter);
            case 'n' -> out.append('\n');
            case 't' -> out.append('\t');
            case 'r' -> out.append('\r');
            case 'a' -> out.append('\u0007');
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'v' -> out.append('\u000B');
            case '\n' -> {
                // A continued line leaves nothing behind.
            }
            case 'x' -> hexadecimal(letter, 2);
            case 'u', 'U', 'N' -> {
                if (bytes) {
                    out.append('\\').append(letter);
                } else if (letter == 'N') {
                    named();
                } else {
                    hexadecimal(letter, letter == 'u' ? 4 : 8);
                }
            }
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal();
            default -> out.append('\\').append(letter);
        }
    }

    private void hexadecimal(char letter, int digits) {
        long value = 0;
        boolean valid = at + digits <= raw.length();
        for (int i = at; valid && i < at + digits; i++) {
            int digit = Character.digit(raw.charAt(i), 16);
            value = value * 16 + digit;
            valid = digit >= 0;
        }
        if (valid && value <= Character.MAX_CODE_POINT) {
            out.appendCodePoint((int) value);
            at += digits;
        } else {
            out.append('\\').append(letter);
        }
    }

    private void named() {
        int close = raw.startsWith("{", at) ? raw.indexOf('}', at) : -1;
        if (close > 0) {
            try {
                out.appendCodePoint(Character.codePointOf(raw.substring(at + 1, close)));
                at = close + 1;
                return;
            } catch (IllegalArgumentException unknown) {
                // The name stays as it is written.
            }
        }
        out.append("\\N");
    }

    private void octal() {
        int value = 0;
        int first = at - 1;
        at = first;
        while (at < raw.length() && at < first + 3 && raw.charAt(at) >= '0' && raw.charAt(at) <= '7') {
            value = value * 8 + (raw.charAt(at++) - '0');
        }
        out.append((char) value);
    }
}

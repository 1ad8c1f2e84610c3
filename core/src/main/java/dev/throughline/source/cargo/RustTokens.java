package dev.throughline.source.cargo;

import org.jspecify.annotations.Nullable;

/**
 * Cuts the text of a Rust file into words, strings and signs, without comments. Takes linear time whatever the text,
 * and never fails: what no rule covers is a sign.
 */
final class RustTokens {

    /** A piece of text. */
    enum Kind {
        WORD,
        /** A string of any sort; its text is what stands between the quotes, escapes as written. */
        STRING,
        /** A number, a character or a lifetime. */
        OTHER,
        /** A single sign. */
        SIGN
    }

    /** A piece of text. */
    record Token(Kind kind, String text) {

        boolean is(String sign) {
            return kind != Kind.STRING && text.equals(sign);
        }
    }

    private final String text;
    private int at;

    RustTokens(String text) {
        this.text = text;
        // The first line of a script; "#![…]" is an attribute.
        if (text.startsWith("#!") && !text.startsWith("#![")) {
            skipLine();
        }
    }

    /** The next piece, or null at the end. */
    @Nullable Token next() {
        skipBlanks();
        if (at >= text.length()) {
            return null;
        }
        char c = text.charAt(at);
        int hashes = rawString();
        if (hashes >= 0) {
            return raw(hashes);
        }
        if (c == '"' || ((c == 'b' || c == 'c') && peek(1) == '"')) {
            return string();
        }
        if (Character.isJavaIdentifierStart(c) && c != '$') {
            return word();
        }
        if (c == '\'') {
            return quote();
        }
        if (Character.isDigit(c)) {
            int start = at;
            while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            return new Token(Kind.OTHER, text.substring(start, at));
        }
        at++;
        return new Token(Kind.SIGN, String.valueOf(c));
    }

    private char peek(int distance) {
        return at + distance < text.length() ? text.charAt(at + distance) : '\0';
    }

    // ------------------------------------------------------------------ what says nothing

    private void skipBlanks() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("//", at)) {
                skipLine();
            } else if (text.startsWith("/*", at)) {
                skipComment();
            } else {
                return;
            }
        }
    }

    private void skipLine() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
    }

    /** Comments of this sort stand within each other. */
    private void skipComment() {
        int depth = 0;
        while (at < text.length()) {
            if (text.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (text.startsWith("*/", at)) {
                depth--;
                at += 2;
                if (depth == 0) {
                    return;
                }
            } else {
                at++;
            }
        }
    }

    // ------------------------------------------------------------------ pieces

    private Token word() {
        int start = at;
        at += text.startsWith("r#", at) ? 2 : 0;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at)) && text.charAt(at) != '$') {
            at++;
        }
        return new Token(Kind.WORD, text.substring(start, at));
    }

    /** How many hashes enclose the raw string that starts here, or -1 when none does. */
    private int rawString() {
        int start = at;
        if (peek(0) == 'b' || peek(0) == 'c') {
            start++;
        }
        if (start >= text.length() || text.charAt(start) != 'r') {
            return -1;
        }
        int quote = start + 1;
        while (quote < text.length() && text.charAt(quote) == '#') {
            quote++;
        }
        return quote < text.length() && text.charAt(quote) == '"' ? quote - start - 1 : -1;
    }

    private Token raw(int hashes) {
        int start = text.indexOf('"', at) + 1;
        int end = text.indexOf("\"" + "#".repeat(hashes), start);
        at = end < 0 ? text.length() : end + 1 + hashes;
        return new Token(Kind.STRING, text.substring(start, end < 0 ? text.length() : end));
    }

    private Token string() {
        at += text.charAt(at) == '"' ? 1 : 2;
        int start = at;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        int end = Math.min(at, text.length());
        at = Math.min(end + 1, text.length());
        return new Token(Kind.STRING, text.substring(start, end));
    }

    /** A character in quotes, or a lifetime, which starts with a quote only. */
    private Token quote() {
        int start = at++;
        if (peek(0) == '\\') {
            at += 2;
            int end = text.indexOf('\'', at);
            // The longest escape is "\\u{10FFFF}".
            at = end >= 0 && end - at < 12 ? end + 1 : at;
            return new Token(Kind.OTHER, "'");
        }
        int width = at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
        if (peek(width) == '\'') {
            at += width + 1;
        }
        return new Token(Kind.OTHER, text.substring(start, Math.min(at, text.length())));
    }
}

package dev.throughline.syntax.rust;

/**
 * A token of the text of a macro.
 *
 * @param start offset of its first byte in what was split
 * @param end offset after its last byte
 * @param text one letter for each of its bytes
 */
record Token(Kind kind, int start, int end, String text) {
    /** What a token is. */
    enum Kind {
        /** A name or keyword. */
        NAME,
        /** A lifetime or label, with its quote. */
        LIFETIME,
        /** A number, text or character. */
        LITERAL,
        /** An operator or separator. */
        SIGN,
        /** An opening bracket. */
        OPEN,
        /** A closing bracket. */
        CLOSE
    }

    /** Whether it is a sign or name that looks like this. */
    boolean is(String look) {
        return text.equals(look) && kind != Kind.LITERAL;
    }
}

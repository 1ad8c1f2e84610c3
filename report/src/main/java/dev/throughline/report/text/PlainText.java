package dev.throughline.report.text;

/**
 * Text of the audited project without the characters that act on a terminal, hide content or reorder it: control
 * characters, direction marks, invisible format characters, line separators and unpaired surrogates.
 */
public final class PlainText {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private PlainText() {}

    /** The text on one line with every such character written out, such as {@code \n} or {@code \}{@code u001b}. */
    public static String visible(String text) {
        if (text.codePoints().noneMatch(PlainText::acts)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (acts(c)) {
                out.append(writtenOut(c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** The text on one line: white space made single blanks, every other such character left out. */
    public static String stripped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = true;
            } else if (!acts(c)) {
                if (blank && !out.isEmpty()) {
                    out.append(' ');
                }
                blank = false;
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    /** The text with each unpaired surrogate replaced, so that it can be encoded as UTF-8. */
    public static String wellFormed(String text) {
        if (text.codePoints().noneMatch(PlainText::isSurrogate)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(isSurrogate(c) ? 0xFFFD : c));
        return out.toString();
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static boolean acts(int c) {
        if (c >= ' ' && c < 0x7F) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            // The joiners belong to ordinary words and emoji and neither hide nor reorder anything.
            case Character.FORMAT -> c != ZERO_WIDTH_JOINER && c != ZERO_WIDTH_NON_JOINER;
            default -> false;
        };
    }

    private static String writtenOut(int c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> {
                String hex = Integer.toHexString(c);
                yield "\\u" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
            }
        };
    }
}

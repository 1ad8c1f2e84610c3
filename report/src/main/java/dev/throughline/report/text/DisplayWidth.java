package dev.throughline.report.text;

import java.lang.Character.UnicodeScript;

/** How many columns of a terminal a text takes, and how to fit it into fewer. */
public final class DisplayWidth {

    private DisplayWidth() {}

    /** Columns of the text: combining marks take none, East Asian characters and emoji two. */
    public static int of(String text) {
        return text.codePoints().map(DisplayWidth::ofCharacter).sum();
    }

    /**
     * The text cut to at most {@code columns}, with {@code ellipsis} at its end where something was left out.
     *
     * @param columns at least 0
     */
    public static String fit(String text, int columns, String ellipsis) {
        if (of(text) <= columns) {
            return text;
        }
        int room = columns - of(ellipsis);
        if (room <= 0) {
            return ellipsis.substring(0, Math.max(0, Math.min(columns, ellipsis.length())));
        }
        int used = 0;
        int end = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            used += ofCharacter(c);
            if (used > room) {
                break;
            }
            end += Character.charCount(c);
        }
        return text.substring(0, end).stripTrailing() + ellipsis;
    }

    /** The text filled up with blanks to {@code columns}. */
    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    private static int ofCharacter(int c) {
        if (c < 0x300) {
            return 1;
        }
        switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {
                return 0;
            }
            default -> {
                // Falls through to the script below.
            }
        }
        return isWide(c) ? 2 : 1;
    }

    private static boolean isWide(int c) {
        if ((c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0xFF01 && c <= 0xFF60)) {
            return true;
        }
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> true;
            default -> false;
        };
    }
}

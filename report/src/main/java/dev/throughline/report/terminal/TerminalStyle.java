package dev.throughline.report.terminal;

import dev.throughline.report.text.DisplayWidth;
import dev.throughline.report.text.PlainText;

/**
 * What the terminal can show.
 *
 * @param colour whether ANSI colours may be written; the caller asks the terminal and {@code NO_COLOR}
 * @param unicode whether characters outside ASCII may be written
 * @param width columns of the terminal; narrower than {@value #NARROWEST} is taken as that
 */
public record TerminalStyle(boolean colour, boolean unicode, int width) {

    /** Columns that are taken when the terminal does not tell. */
    public static final int DEFAULT_WIDTH = 80;

    private static final int NARROWEST = 40;

    /** Keeps the width usable. */
    public TerminalStyle {
        width = Math.max(NARROWEST, width);
    }

    /** Unicode without colour, 80 columns. */
    public static TerminalStyle plain() {
        return new TerminalStyle(false, true, DEFAULT_WIDTH);
    }

    /** Text of the project on one line without anything that acts on the terminal. */
    String safe(String text) {
        String stripped = PlainText.stripped(text);
        if (unicode) {
            return stripped;
        }
        StringBuilder ascii = new StringBuilder(stripped.length());
        stripped.codePoints().forEach(c -> ascii.append(c < 0x80 ? (char) c : '?'));
        return ascii.toString();
    }

    /** Safe text, cut to the given columns. */
    String fit(String text, int columns) {
        return DisplayWidth.fit(safe(text), columns, unicode ? "…" : "...");
    }

    /** Text in a colour, where colours are wanted. */
    String paint(Colour colour, String text) {
        return this.colour && !text.isEmpty() ? "\u001b[" + colour.code() + "m" + text + "\u001b[0m" : text;
    }

    /** What separates the parts of a line. */
    String dot() {
        return unicode ? " · " : ", ";
    }
}

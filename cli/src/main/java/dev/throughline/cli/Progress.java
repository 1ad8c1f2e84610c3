package dev.throughline.cli;

import java.io.PrintWriter;

/** One line on a terminal that is overwritten while the work goes on and gone when it is done. Not for use by threads. */
public final class Progress implements AutoCloseable {
    /** Carriage return, then the control sequence that erases the line. */
    private static final String ERASE = "\r\u001B[K";

    /** Longer lines would wrap, and a wrapped line cannot be erased. */
    private static final int MAX_LENGTH = 79;

    private final PrintWriter writer;
    private final boolean enabled;
    private boolean shown;

    Progress(PrintWriter writer, boolean enabled) {
        this.writer = writer;
        this.enabled = enabled;
    }

    /** Says what is being done now, in a few words and on one line. */
    public void show(String activity) {
        if (enabled) {
            writer.print(ERASE + fitted(activity));
            writer.flush();
            shown = true;
        }
    }

    /** Leaves the line empty for whatever is printed next. */
    @Override
    public void close() {
        if (shown) {
            writer.print(ERASE);
            writer.flush();
            shown = false;
        }
    }

    /** File names may hold control characters; they must not reach the terminal. */
    private static String fitted(String activity) {
        String line = activity.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH - 1) + "…";
    }
}

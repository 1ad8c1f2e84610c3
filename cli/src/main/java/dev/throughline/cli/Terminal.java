package dev.throughline.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The streams of a run.
 *
 * @param out results; UTF-8 whatever the locale says, since reports are compared byte by byte
 * @param err messages and progress
 * @param interactive whether a person watches {@code err}
 */
public record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {
    /** Set by the launcher, which can ask about standard error; Java knows only about input and output together. */
    private static final String INTERACTIVE_PROPERTY = "throughline.stderr.terminal";

    /** The streams of this process. */
    public static Terminal ofProcess() {
        return new Terminal(
                new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                new PrintWriter(new FileOutputStream(FileDescriptor.err), true, errorCharset()),
                Boolean.getBoolean(INTERACTIVE_PROPERTY));
    }

    /** A way to say how far the work is; it says nothing when nobody watches or {@code quiet} is set. */
    public Progress progress(boolean quiet) {
        return new Progress(err, interactive && !quiet);
    }

    /** Writes out what is still buffered. */
    public void flush() {
        out.flush();
        err.flush();
    }

    private static Charset errorCharset() {
        return Charset.forName(System.getProperty("stderr.encoding", "UTF-8"), StandardCharsets.UTF_8);
    }
}

package dev.throughline.report;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A report could not be written to its place. The message says what happened; {@link #hint()} says what to do. */
public final class OutputNotWritable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Path path;
    private final String hint;

    OutputNotWritable(Path path, String problem, String hint, @Nullable Throwable cause) {
        super("Cannot write the report to " + path + ": " + problem, cause);
        this.path = path;
        this.hint = hint;
    }

    /** The file or folder that could not be written. */
    public Path path() {
        return path;
    }

    /** What the user can do about it, as one sentence. */
    public String hint() {
        return hint;
    }
}

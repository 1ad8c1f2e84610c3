package dev.throughline.cli;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * An end of the run that the user can do something about: what happened, what to do, and the exit code. It is printed as
 * two lines and never with a stack trace.
 */
public final class UserFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String hint;
    private final ExitCode exitCode;

    /**
     * @param message what happened, without "error:" and without a full stop
     * @param hint what the user can do about it
     */
    public UserFailure(@Nullable String message, String hint, ExitCode exitCode) {
        super(message);
        this.hint = hint;
        this.exitCode = exitCode;
    }

    /** What the user can do about it. */
    public String hint() {
        return hint;
    }

    /** The code that the process ends with. */
    public ExitCode exitCode() {
        return exitCode;
    }
}

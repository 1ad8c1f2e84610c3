package dev.throughline.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The only place that prints failures: one line that says what happened, one that says what to do. */
final class FailureHandler implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final long MEMORY = Runtime.getRuntime().maxMemory();

    // Ready-made: there may be no memory left to put them together.
    private static final String OUT_OF_MEMORY = "out of memory: the audit needs more than Java may use here ("
            + MEMORY / (1 << 20) + " MiB)";
    private static final String MORE_MEMORY = "allow more with THROUGHLINE_JAVA_OPTS=-Xmx"
            + (2 * MEMORY / (1 << 30) + 1)
            + "g, or audit one package of the checkout";

    private final PrintWriter err;
    private final boolean debug;

    /** @param debug whether unexpected failures come with their stack trace */
    FailureHandler(PrintWriter err, boolean debug) {
        this.err = err;
        this.debug = debug;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        String suggestions = suggestions(failure);
        print(firstLine(failure.getMessage()),
                suggestions + "see " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE.code();
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof ParameterException usage) {
            return handleParseException(usage, new String[0]);
        }
        return report(failure).code();
    }

    /** Prints any failure of a run and gives the code to end with. */
    ExitCode report(Throwable failure) {
        if (failure instanceof UserFailure known) {
            print(firstLine(known.getMessage()), known.hint());
            return known.exitCode();
        }
        if (failure instanceof OutOfMemoryError) {
            print(OUT_OF_MEMORY, MORE_MEMORY);
            return ExitCode.OUT_OF_MEMORY;
        }
        print("internal error: " + firstLine(failure.toString()) + place(failure),
                "this is a fault of Throughline: please report it with this line and `throughline --version`; "
                        + "THROUGHLINE_DEBUG=1 prints where it happened");
        if (debug) {
            failure.printStackTrace(err);
            err.flush();
        }
        return ExitCode.INTERNAL_ERROR;
    }

    private void print(String message, String hint) {
        err.println("error: " + visible(message));
        err.println("hint: " + visible(hint));
        err.flush();
    }

    /** Paths and options may hold control characters; they must not reach the terminal. */
    private static String visible(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
    }

    private static String suggestions(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched && !unmatched.getSuggestions().isEmpty()) {
            return "did you mean " + String.join(" or ", unmatched.getSuggestions()) + "? ";
        }
        return "";
    }

    private static String place(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? "" : " (" + trace[0].getFileName() + ":" + trace[0].getLineNumber() + ")";
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "no message" : message.lines().findFirst().orElse("no message");
    }
}

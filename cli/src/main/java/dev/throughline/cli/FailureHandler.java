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
        err.println("error: " + message);
        err.println("hint: " + hint);
        err.flush();
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

package dev.throughline.cli;

import picocli.CommandLine;

/** Starts the command line and ends the process with its exit code. */
public final class Main {
    private static final String DEBUG_VARIABLE = "THROUGHLINE_DEBUG";

    private Main() {}

    /** The entry point of the launcher. */
    public static void main(String[] arguments) {
        Terminal terminal = Terminal.ofProcess();
        boolean debug = "1".equals(System.getenv(DEBUG_VARIABLE));
        // Whichever thread a failure ends, it ends the run with the same two lines.
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> end(failure, terminal, debug));
        int code = run(arguments, new CheckoutAudit(), terminal, debug);
        System.exit(code);
    }

    private static void end(Throwable failure, Terminal terminal, boolean debug) {
        int code = ExitCode.OUT_OF_MEMORY.code();
        try {
            code = new FailureHandler(terminal.err(), debug).report(failure).code();
        } finally {
            Runtime.getRuntime().halt(code);
        }
    }

    /**
     * Runs one command and leaves the process alone.
     *
     * @param debug whether unexpected failures come with their stack trace
     * @return the exit code
     */
    static int run(String[] arguments, AuditRunner runner, Terminal terminal, boolean debug) {
        CommandLine commands = ThroughlineCommand.create(runner, terminal, debug);
        try {
            return commands.execute(arguments);
        } catch (Error e) {
            // The library hands on errors, such as an exhausted stack or heap; they deserve the same two lines.
            return new FailureHandler(terminal.err(), debug).report(e).code();
        } finally {
            terminal.flush();
        }
    }
}

package dev.throughline.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** Runs the command line in this process and keeps what it printed and what it asked of the analysis. */
final class CommandLineRun {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<AuditRequest> requests = new ArrayList<>();
    private final int exitCode;

    private CommandLineRun(AuditRunner runner, boolean debug, String... arguments) {
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);
        AuditRunner recording = (request, streams) -> {
            requests.add(request);
            return runner.run(request, streams);
        };
        exitCode = Main.run(arguments, recording, terminal, debug);
    }

    static CommandLineRun of(String... arguments) {
        return with((request, terminal) -> ExitCode.OK, arguments);
    }

    static CommandLineRun with(AuditRunner runner, String... arguments) {
        return new CommandLineRun(runner, false, arguments);
    }

    static CommandLineRun debugging(AuditRunner runner, String... arguments) {
        return new CommandLineRun(runner, true, arguments);
    }

    int exitCode() {
        return exitCode;
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    List<AuditRequest> requests() {
        return requests;
    }

    AuditRequest onlyRequest() {
        return requests.getFirst();
    }
}

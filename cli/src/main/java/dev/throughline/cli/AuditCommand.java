package dev.throughline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code throughline audit}: reads the options, checks PATH, and hands both to the analysis. */
@Command(name = "audit", description = {
    "Say which API contracts of a backend its integration tests exercise.",
    "",
    "The checkout is only read: nothing in it is built, installed or run."
}, footer = {
    "",
    "Examples:",
    "  throughline audit                     the folder you are in",
    "  throughline audit ~/code/shop -f md   only the page to read",
    "  throughline audit --json | jq '.summary.routes'",
    ""
})
final class AuditCommand implements Callable<Integer> {
    private static final String DEFAULT_OUTPUT = "throughline-report";

    private final AuditRunner runner;
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "PATH", defaultValue = ".", description = "The checkout to audit (default: the current folder).")
    private Path path = Path.of(".");

    @Option(names = {"-o", "--output"}, paramLabel = "DIR", description = "Folder for the report (default: "
            + DEFAULT_OUTPUT + " in PATH).")
    private @Nullable Path output;

    @Option(names = {"-f", "--format"}, split = ",", paramLabel = "FORMAT", description = "Files to write: "
            + "${COMPLETION-CANDIDATES}, separated by commas (default: all).")
    private @Nullable List<ReportFormat> formats;

    @Option(names = "--json", description = {
        "Print the JSON report on standard output and nothing else there.",
        "No files are written unless --output or --format is given too."})
    private boolean json;

    @Option(names = {"-q", "--quiet"}, description = "No summary and no progress; errors are still printed.")
    private boolean quiet;

    AuditCommand(AuditRunner runner, Terminal terminal) {
        this.runner = runner;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path root = ProjectFolder.at(path);
        Path folder = output == null ? root.resolve(DEFAULT_OUTPUT) : output.toAbsolutePath().normalize();
        return runner.run(new AuditRequest(root, folder, wantedFormats(), json, quiet), terminal).code();
    }

    private List<ReportFormat> wantedFormats() {
        if (formats != null) {
            return formats;
        }
        return json && output == null ? List.of() : List.of(ReportFormat.values());
    }
}

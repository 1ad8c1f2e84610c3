package dev.throughline.cli;

import dev.throughline.report.OutputNotWritable;
import dev.throughline.report.ReportFolder;
import dev.throughline.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
    private final AuditRunner runner;
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "PATH", defaultValue = ".", description = "The checkout to audit (default: the current folder).")
    private Path path = Path.of(".");

    @Option(names = {"-o", "--output"}, paramLabel = "DIR", description = "Folder for the report (default: "
            + ReportFolder.DEFAULT_NAME + " in PATH).")
    private @Nullable Path output;

    @Option(names = {"-f",
        "--format"}, split = ",", converter = ReportFormatNames.class, completionCandidates = ReportFormatNames.class, paramLabel = "FORMAT", description = "Files to write: "
                + "${COMPLETION-CANDIDATES}, separated by commas (default: all).")
    private @Nullable List<ReportFormat> formats;

    @Option(names = "--json", description = {
        "Print the JSON report on standard output and nothing else there.",
        "No files are written unless --output or --format is given too."})
    private boolean json;

    @Option(names = {"-q", "--quiet"}, description = "No summary and no progress; errors are still printed.")
    private boolean quiet;

    @Option(names = {"-b", "--boundaries"}, paramLabel = "FILE", description = {
        "A table (JSON) of libraries that talk to the outside, added to the built-in ones.",
        "What it says about a package replaces what the built-in one says. May be given more than once."})
    private List<Path> boundaries = new ArrayList<>();

    AuditCommand(AuditRunner runner, Terminal terminal) {
        this.runner = runner;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path root = ProjectFolder.at(path);
        ReportFolder folder = output == null
                ? ReportFolder.inProject(root)
                : ReportFolder.at(output.toAbsolutePath().normalize());
        try {
            AuditRequest request = new AuditRequest(
                    root, folder, wantedFormats(), json, quiet, BoundaryFile.read(boundaries));
            return runner.run(request, terminal).code();
        } catch (OutputNotWritable e) {
            throw new UserFailure(e.getMessage(), e.hint(), ExitCode.OUTPUT_NOT_WRITABLE);
        }
    }

    private List<ReportFormat> wantedFormats() {
        if (formats == null) {
            return json && output == null ? List.of() : ReportFormatNames.all();
        }
        Set<String> names = formats.stream().map(ReportFormat::name).collect(Collectors.toSet());
        return ReportFormatNames.all().stream().filter(format -> names.contains(format.name())).toList();
    }
}

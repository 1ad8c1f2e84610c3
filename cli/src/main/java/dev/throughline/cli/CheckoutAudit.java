package dev.throughline.cli;

import dev.throughline.audit.Auditor;
import dev.throughline.model.audit.Audit;
import dev.throughline.report.JsonReport;
import dev.throughline.report.OutputNotWritable;
import dev.throughline.report.TerminalSummary;
import dev.throughline.report.terminal.TerminalStyle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Audits a checkout, writes the report files and prints the summary. */
final class CheckoutAudit implements AuditRunner {
    @Override
    public ExitCode run(AuditRequest request, Terminal terminal) throws OutputNotWritable, IOException {
        Audit audit = audit(request, terminal);
        if (audit.routes().isEmpty() && audit.tests().isEmpty() && audit.workers().isEmpty()) {
            throw new UserFailure(
                    "found no server and no tests in " + request.root(),
                    "give the root folder of a backend: Throughline reads backends in TypeScript, JavaScript and Python",
                    ExitCode.NOTHING_TO_AUDIT);
        }
        List<Path> files = request.formats().isEmpty()
                ? List.of()
                : request.output().write(audit, request.formats());
        if (request.json()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new JsonReport(BuildVersion.number()).write(audit, bytes);
            terminal.out().print(bytes.toString(StandardCharsets.UTF_8));
            if (terminal.out().checkError()) {
                throw new UserFailure(
                        "cannot write the report to standard output",
                        "it is closed or its disk is full; write to a folder with --output DIR",
                        ExitCode.OUTPUT_NOT_WRITABLE);
            }
        } else if (!request.quiet()) {
            new TerminalSummary(style(terminal)).write(audit, files, terminal.out());
        }
        return ExitCode.OK;
    }

    private static Audit audit(AuditRequest request, Terminal terminal) throws IOException {
        try (Progress progress = terminal.progress(request.quiet())) {
            return new Auditor(progress::show, request.boundaries()).audit(request.root());
        }
    }

    /** Colour only for a person at a terminal who has not asked for none (no-color.org). */
    private static TerminalStyle style(Terminal terminal) {
        String noColour = System.getenv("NO_COLOR");
        boolean colour = terminal.interactive() && (noColour == null || noColour.isEmpty());
        return new TerminalStyle(colour, true, width());
    }

    private static int width() {
        try {
            String columns = System.getenv("COLUMNS");
            return columns == null ? 80 : Math.clamp(Integer.parseInt(columns.strip()), 40, 200);
        } catch (NumberFormatException notANumber) {
            return 80;
        }
    }
}

package dev.throughline.cli;

import dev.throughline.packs.boundary.BoundaryTables;
import dev.throughline.report.ReportFolder;
import dev.throughline.report.ReportFormat;
import java.nio.file.Path;
import java.util.List;

/**
 * What the user asked of one audit, checked.
 *
 * @param root the real path of a folder that exists and can be listed
 * @param output where report files go; it need not exist yet
 * @param formats the files to write, each once, in the order in which the formats are listed; empty for none
 * @param json whether the JSON report, and nothing else, goes to standard output
 * @param quiet whether the summary and the progress are left out
 * @param boundaries which libraries talk to the outside
 */
public record AuditRequest(
        Path root, ReportFolder output, List<ReportFormat> formats, boolean json, boolean quiet,
        BoundaryTables boundaries) {
    public AuditRequest {
        formats = List.copyOf(formats);
    }
}

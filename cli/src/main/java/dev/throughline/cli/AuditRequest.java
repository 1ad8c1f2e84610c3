package dev.throughline.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * What the user asked of one audit, checked.
 *
 * @param root the real path of a folder that exists and can be listed
 * @param output the folder that report files go to; it need not exist yet
 * @param formats the files to write, in the order of {@link ReportFormat}, each once; empty for none
 * @param json whether the JSON report, and nothing else, goes to standard output
 * @param quiet whether the summary and the progress are left out
 */
public record AuditRequest(Path root, Path output, List<ReportFormat> formats, boolean json, boolean quiet) {
    public AuditRequest {
        formats = formats.stream().sorted().distinct().toList();
    }
}

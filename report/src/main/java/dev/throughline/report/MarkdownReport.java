package dev.throughline.report;

import dev.throughline.model.audit.Audit;
import dev.throughline.report.markdown.MarkdownAudit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The report for readers and reviews: {@code throughline.md}, GitHub-flavoured Markdown. */
public final class MarkdownReport implements ReportFormat {

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public String fileName() {
        return "throughline.md";
    }

    @Override
    public void write(Audit audit, OutputStream out) throws IOException {
        out.write(MarkdownAudit.page(audit).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}

package dev.throughline.report;

import dev.throughline.model.audit.Audit;
import dev.throughline.report.html.HtmlAudit;
import java.io.IOException;
import java.io.OutputStream;

/** The report to open in a browser: {@code throughline.html}, one page that loads nothing and runs no script. */
public final class HtmlReport implements ReportFormat {

    @Override
    public String name() {
        return "html";
    }

    @Override
    public String fileName() {
        return "throughline.html";
    }

    @Override
    public void write(Audit audit, OutputStream out) throws IOException {
        HtmlAudit.write(audit, out);
        out.flush();
    }
}

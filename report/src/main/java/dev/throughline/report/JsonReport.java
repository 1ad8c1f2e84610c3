package dev.throughline.report;

import dev.throughline.model.audit.Audit;
import dev.throughline.report.json.JsonAudit;
import java.io.IOException;
import java.io.OutputStream;

/** The report for machines: {@code throughline.json}, in the published schema {@code throughline/1}. */
public final class JsonReport implements ReportFormat {

    private final String toolVersion;

    /** Takes the version of the tool, which the report names. */
    public JsonReport(String toolVersion) {
        this.toolVersion = toolVersion;
    }

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String fileName() {
        return "throughline.json";
    }

    @Override
    public void write(Audit audit, OutputStream out) throws IOException {
        JsonAudit.write(audit, toolVersion, out);
    }
}

package dev.throughline.report.sample;

import dev.throughline.model.audit.Audit;
import dev.throughline.report.ReportFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes a report into memory. */
public final class Rendering {

    private Rendering() {}

    /** The bytes of the report. */
    public static byte[] bytes(ReportFormat format, Audit audit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(audit, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The report as text. */
    public static String text(ReportFormat format, Audit audit) {
        return new String(bytes(format, audit), StandardCharsets.UTF_8);
    }
}

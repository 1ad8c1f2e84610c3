package dev.throughline.report.html;

import dev.throughline.model.audit.Audit;
import dev.throughline.report.html.template.JtepageGenerated;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;

/** Writes an audit as one HTML page. */
public final class HtmlAudit {

    private HtmlAudit() {}

    /**
     * Writes the whole page.
     *
     * @throws IOException when the stream fails
     */
    public static void write(Audit audit, OutputStream out) throws IOException {
        Utf8ByteOutput bytes = new Utf8ByteOutput();
        JtepageGenerated.render(new VisibleOutput(bytes), null, audit);
        bytes.writeTo(out);
    }
}

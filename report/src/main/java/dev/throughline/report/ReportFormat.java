package dev.throughline.report;

import dev.throughline.model.audit.Audit;
import java.io.IOException;
import java.io.OutputStream;

/**
 * One form in which an audit is written to a file.
 *
 * <p>Implementations are stateless and thread-safe, write UTF-8 with {@code \n} line ends, and write the same bytes
 * for the same audit: no time, no machine name, no hash order. Whatever they print of the audited project is escaped.
 */
public interface ReportFormat {

    /** The name by which a user asks for it, such as {@code json}; lower-case letters only. */
    String name();

    /** The name of its file within the output folder. */
    String fileName();

    /**
     * Writes the whole report. The stream is flushed and left open.
     *
     * @throws IOException when the stream fails
     */
    void write(Audit audit, OutputStream out) throws IOException;
}

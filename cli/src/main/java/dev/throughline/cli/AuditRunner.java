package dev.throughline.cli;

import dev.throughline.report.OutputNotWritable;
import java.io.IOException;

/** The one door between the command line and the analysis. */
@FunctionalInterface
public interface AuditRunner {
    /**
     * Audits a checkout and writes what was asked for.
     *
     * @return how the run ended
     * @throws UserFailure when the user can do something about it
     * @throws OutputNotWritable when a report file could not be written
     * @throws IOException when reading or writing failed in a way that no other message covers
     */
    ExitCode run(AuditRequest request, Terminal terminal) throws OutputNotWritable, IOException;
}

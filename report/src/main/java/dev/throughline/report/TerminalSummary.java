package dev.throughline.report;

import dev.throughline.model.audit.Audit;
import dev.throughline.report.terminal.SummaryText;
import dev.throughline.report.terminal.TerminalStyle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What a person reads in ten seconds: totals, the verdict bar, the worst groups, the top gaps, what was not seen. */
public final class TerminalSummary {

    private final TerminalStyle style;

    /** Takes what the terminal can show. */
    public TerminalSummary(TerminalStyle style) {
        this.style = style;
    }

    /**
     * Writes the summary, each line ended by {@code \n}.
     *
     * @param files the report files that it names as written; none, when nothing was written
     * @throws IOException when {@code out} fails
     */
    public void write(Audit audit, List<Path> files, Appendable out) throws IOException {
        for (String line : SummaryText.lines(audit, files, style)) {
            out.append(line).append('\n');
        }
    }
}

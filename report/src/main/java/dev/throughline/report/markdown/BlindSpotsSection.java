package dev.throughline.report.markdown;

import dev.throughline.model.audit.Audit;
import dev.throughline.report.text.Words;
import java.util.List;

/** What was not seen, and what went wrong in the run. */
final class BlindSpotsSection implements MarkdownSection {

    @Override
    public void write(Audit audit, MarkdownPage page) {
        page.heading(2, "Blind spots");
        if (audit.unresolved().isEmpty()) {
            page.paragraph("None: everything that was looked at could be resolved.");
        }
        page.table(
                List.of("Place", "What", "Why"),
                audit.unresolved().stream()
                        .map(spot -> List.of(
                                Cells.source(spot.source()),
                                MarkdownText.text(spot.what()),
                                MarkdownText.text(spot.why())))
                        .toList());
        if (!audit.diagnostics().isEmpty()) {
            page.heading(2, "Diagnostics");
            page.table(
                    List.of("Level", "Place", "Message"),
                    audit.diagnostics().stream()
                            .map(diagnostic -> List.of(
                                    Words.of(diagnostic.level()),
                                    Cells.source(diagnostic.source()),
                                    MarkdownText.text(diagnostic.message())))
                            .toList());
        }
    }
}

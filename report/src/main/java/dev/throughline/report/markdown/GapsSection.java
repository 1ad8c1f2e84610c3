package dev.throughline.report.markdown;

import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.Gap;
import dev.throughline.model.audit.Priority;
import java.util.List;

/** What is missing, ranked, each with the reason of its priority. */
final class GapsSection implements MarkdownSection {

    /** More gaps of one priority than this are folded. */
    private static final int OPEN_ROWS = 30;

    @Override
    public void write(Audit audit, MarkdownPage page) {
        page.heading(2, "Gaps");
        if (audit.gaps().isEmpty()) {
            page.paragraph("None.");
        }
        for (Priority priority : Priority.values()) {
            List<List<String>> rows = audit.gaps().stream()
                    .filter(gap -> gap.priority() == priority)
                    .map(GapsSection::row)
                    .toList();
            if (rows.isEmpty()) {
                continue;
            }
            page.heading(3, priority.label() + " (" + rows.size() + ")");
            if (rows.size() <= OPEN_ROWS) {
                table(page, rows);
            } else {
                table(page, rows.subList(0, OPEN_ROWS));
                page.details((rows.size() - OPEN_ROWS) + " more", inner -> table(inner, rows.subList(OPEN_ROWS, rows
                        .size())));
            }
        }
    }

    private static void table(MarkdownPage page, List<List<String>> rows) {
        page.table(List.of("Gap", "Subject", "Missing scenario", "Why"), rows);
    }

    private static List<String> row(Gap gap) {
        return List.of(
                MarkdownText.code(gap.id()),
                MarkdownText.code(gap.subject()),
                MarkdownText.text(gap.scenario().text()),
                MarkdownText.text(gap.why()));
    }
}

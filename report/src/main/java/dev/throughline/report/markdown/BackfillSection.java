package dev.throughline.report.markdown;

import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.Gap;
import dev.throughline.report.text.Words;
import dev.throughline.report.view.BackfillPlan;
import dev.throughline.report.view.Phase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The order in which to write the missing tests. */
final class BackfillSection implements MarkdownSection {

    /** Subjects that stay open in a phase; with more, the list is folded. */
    private static final int OPEN_SUBJECTS = 10;

    @Override
    public void write(Audit audit, MarkdownPage page) {
        List<Phase> phases = BackfillPlan.of(audit);
        if (phases.isEmpty()) {
            return;
        }
        page.heading(2, "Backfill order");
        int number = 1;
        for (Phase phase : phases) {
            page.heading(3, "Phase " + number++ + ": " + phase.title());
            page.bullets(phase.first().stream().map(MarkdownText::text).toList());
            List<String> subjects = subjects(phase.gaps());
            if (subjects.size() <= OPEN_SUBJECTS) {
                page.bullets(subjects);
            } else {
                page.details(
                        Words.count(phase.gaps().size(), "gap") + " in " + Words.count(subjects.size(), "subject"),
                        inner -> inner.bullets(subjects));
            }
            page.paragraph("Gate: " + MarkdownText.text(phase.gate()));
        }
    }

    private static List<String> subjects(List<Gap> gaps) {
        Map<String, List<String>> bySubject = new LinkedHashMap<>();
        for (Gap gap : gaps) {
            bySubject
                    .computeIfAbsent(gap.subject(), subject -> new ArrayList<>())
                    .add(MarkdownText.text(gap.scenario().text()));
        }
        return bySubject.entrySet().stream()
                .map(subject -> MarkdownText.code(subject.getKey()) + ": " + String.join("; ", subject.getValue()))
                .toList();
    }
}

package dev.throughline.report.markdown;

import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.RouteResult;
import dev.throughline.model.audit.TestExercise;
import dev.throughline.report.view.Findings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader should look at whatever the verdicts say. */
final class FindingsSection implements MarkdownSection {

    @Override
    public void write(Audit audit, MarkdownPage page) {
        page.heading(2, "Findings");
        Findings findings = Findings.of(audit);
        if (findings.isEmpty()) {
            page.paragraph("None.");
            return;
        }
        part(page, "Shadowed routes, which can never answer", findings.shadowed().stream()
                .map(route -> routeAt(route) + " is shadowed by " + Cells.code(route.shadowedBy()))
                .toList());
        part(page, "Routes mounted only under a condition", findings.conditional().stream()
                .map(route -> routeAt(route) + ": " + prose(route.conditional()))
                .toList());
        part(page, "Vacuous checks, which cannot fail", findings.vacuous().stream()
                .map(located -> at(located) + " " + MarkdownText.code(located.exercise().test()) + ", on "
                        + target(located.exercise()))
                .toList());
        part(page, "Requests that match no route", findings.unmatched().stream()
                .map(FindingsSection::unmatched)
                .toList());
    }

    private static void part(MarkdownPage page, String title, List<String> items) {
        if (!items.isEmpty()) {
            page.heading(3, title + " (" + items.size() + ")");
            page.bullets(items);
        }
    }

    private static String unmatched(Findings.Located located) {
        TestExercise exercise = located.exercise();
        String candidates = exercise.candidates().isEmpty() ? "" : " (" + Cells.codes(exercise.candidates()) + ")";
        return at(located) + " " + Cells.sent(exercise) + " in " + MarkdownText.code(exercise.test()) + ": "
                + MarkdownText.text(located.whyUnmatched()) + candidates;
    }

    private static String at(Findings.Located located) {
        return MarkdownText.code(located.file() + ":" + located.exercise().line());
    }

    private static String target(TestExercise exercise) {
        return exercise.calls() == null ? Cells.sent(exercise) : MarkdownText.code(exercise.calls());
    }

    private static String routeAt(RouteResult route) {
        return MarkdownText.code(route.key()) + " (" + Cells.source(route.source()) + ")";
    }

    private static String prose(@Nullable String text) {
        return text == null ? Cells.NOTHING : MarkdownText.text(text);
    }
}

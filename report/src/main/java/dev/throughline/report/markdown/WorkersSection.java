package dev.throughline.report.markdown;

import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.WorkerExercise;
import dev.throughline.model.audit.WorkerResult;
import dev.throughline.report.text.Share;
import java.util.List;

/** The background workers: what starts each, what it talks to, and which tests drive it. */
final class WorkersSection implements MarkdownSection {

    @Override
    public void write(Audit audit, MarkdownPage page) {
        List<WorkerResult> workers = audit.workers();
        page.heading(2, "Workers");
        if (workers.isEmpty()) {
            page.paragraph("No background worker was found.");
            return;
        }
        page.paragraph("Driven for real: " + new Share(audit.summary().workers().covered(), workers.size()) + ".");
        page.table(
                List.of("Worker", "Kind", "App", "Defined", "Started", "Boundaries", "Steps", "Verdict", "Default run",
                        "Driven by"),
                workers.stream().map(WorkersSection::row).toList());
    }

    private static List<String> row(WorkerResult worker) {
        return List.of(
                MarkdownText.code(worker.name()),
                worker.kind().label(),
                worker.app() == null ? Cells.NOTHING : MarkdownText.text(worker.app()),
                Cells.source(worker.source()),
                Cells.source(worker.started()),
                MarkdownPage.cell(
                        worker.boundaries().stream().map(Cells::boundary).distinct().toList(), "boundaries"),
                Cells.codes(worker.steps()),
                "**" + worker.verdict().label() + "**",
                worker.verdictByDefault() == worker.verdict()
                        ? Cells.NOTHING
                        : "**" + worker.verdictByDefault().label() + "**",
                MarkdownPage.cell(worker.exercises().stream().map(WorkersSection::exercise).toList(), "cases"));
    }

    private static String exercise(WorkerExercise exercise) {
        String against = exercise.real().isEmpty()
                ? "no boundary"
                : String.join(", ", exercise.real().stream().map(Cells::boundary).distinct().toList());
        return exercise.drives() + ": " + MarkdownText.code(exercise.test()) + " (" + exercise.grade().label() + ", "
                + against + ")";
    }
}

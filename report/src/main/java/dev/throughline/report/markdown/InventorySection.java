package dev.throughline.report.markdown;

import dev.throughline.model.Boundary;
import dev.throughline.model.Harness;
import dev.throughline.model.Substitute;
import dev.throughline.model.audit.AssertedStatus;
import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.TestExercise;
import dev.throughline.model.audit.TestFileResult;
import dev.throughline.report.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What each test file replaces, reaches and sends. */
final class InventorySection implements MarkdownSection {

    private static final List<String> HEADER = List.of(
            "Test file",
            "Framework",
            "Cases",
            "Harness",
            "Substitutes",
            "Real boundaries",
            "Exercised: asserted",
            "Opt-in",
            "Classification");

    @Override
    public void write(Audit audit, MarkdownPage page) {
        page.heading(2, "Integration test inventory");
        List<TestFileResult> integration = audit.tests().stream()
                .filter(test -> test.suite().equals("integration"))
                .toList();
        if (integration.isEmpty()) {
            page.paragraph("No integration test was found.");
        }
        page.table(HEADER, integration.stream().map(InventorySection::row).toList());
        List<TestFileResult> others = audit.tests().stream()
                .filter(test -> !test.suite().equals("integration"))
                .toList();
        if (!others.isEmpty()) {
            page.details(
                    Words.count(others.size(), "file") + " of the unit suite, shown beside and never counted",
                    inner -> inner.table(HEADER, others.stream().map(InventorySection::row).toList()));
        }
    }

    private static List<String> row(TestFileResult test) {
        return List.of(
                MarkdownText.code(test.file()) + "<br>suite by " + MarkdownText.text(test.suiteBy()),
                MarkdownText.text(test.framework()),
                test.cases() == null ? "?" : test.cases().toString(),
                test.harness().isEmpty()
                        ? Cells.NOTHING
                        : test.harness().stream().map(Harness::label).collect(Collectors.joining(", ")),
                MarkdownPage.cell(substitutes(test.substitutes()), "kinds"),
                MarkdownPage.cell(boundaries(test.real()), "boundaries"),
                MarkdownPage.cell(exercised(test.exercises()), "entries"),
                Cells.code(test.optIn()),
                "**" + test.classification().label() + "**");
    }

    private static List<String> substitutes(List<Substitute> substitutes) {
        Map<String, List<String>> byKind = new TreeMap<>();
        for (Substitute substitute : substitutes) {
            byKind.computeIfAbsent(Words.of(substitute.kind()), kind -> new ArrayList<>())
                    .add(substitute.name());
        }
        return byKind.entrySet().stream()
                .map(kind -> kind.getKey() + ": "
                        + Cells.codes(kind.getValue().stream().distinct().toList()))
                .toList();
    }

    private static List<String> boundaries(List<Boundary> boundaries) {
        return boundaries.stream().map(Cells::boundary).distinct().toList();
    }

    /** One entry per endpoint or called function, with all that its exercises assert. */
    private static List<String> exercised(List<TestExercise> exercises) {
        Map<String, TreeSet<AssertedStatus>> byTarget = new LinkedHashMap<>();
        for (TestExercise exercise : exercises) {
            byTarget.computeIfAbsent(target(exercise), target -> new TreeSet<>())
                    .addAll(exercise.asserted());
        }
        return byTarget.entrySet().stream()
                .map(target -> target.getKey() + ": " + Cells.asserted(List.copyOf(target.getValue())))
                .toList();
    }

    private static String target(TestExercise exercise) {
        String marks = (exercise.setup() ? " (set-up)" : "") + (exercise.vacuous() ? " (vacuous)" : "");
        if (exercise.calls() != null) {
            return "calls " + MarkdownText.code(exercise.calls()) + marks;
        }
        if (exercise.route() != null) {
            return MarkdownText.code(exercise.route()) + marks;
        }
        return Cells.sent(exercise) + " (no route)" + marks;
    }
}

package dev.throughline.report.markdown;

import dev.throughline.model.Boundary;
import dev.throughline.model.SourceRef;
import dev.throughline.model.audit.AssertedStatus;
import dev.throughline.model.audit.Scenario;
import dev.throughline.model.audit.TestExercise;
import dev.throughline.model.audit.Verdict;
import dev.throughline.report.text.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of the model as escaped Markdown for a cell or a list. */
final class Cells {

    /** What a cell shows where there is nothing. */
    static final String NOTHING = "–";

    private Cells() {}

    static String verdict(@Nullable Verdict verdict) {
        return verdict == null ? NOTHING : "**" + verdict.label() + "**";
    }

    /** The verdict of a default run, only where it is another one. */
    static String defaultRun(@Nullable Verdict verdict, @Nullable Verdict byDefault) {
        return byDefault == null || byDefault == verdict ? NOTHING : "**" + byDefault.label() + "**";
    }

    static String source(@Nullable SourceRef source) {
        return source == null ? NOTHING : MarkdownText.code(source.toString());
    }

    static String asserted(List<AssertedStatus> asserted) {
        return asserted.isEmpty()
                ? "nothing"
                : asserted.stream()
                        .map(Words::of)
                        .map(MarkdownText::text)
                        .collect(Collectors.joining(", "));
    }

    static String status(@Nullable Integer status) {
        return status == null ? "?" : Integer.toString(status);
    }

    static String code(@Nullable String code) {
        return code == null ? NOTHING : MarkdownText.code(code);
    }

    static String boundary(Boundary boundary) {
        return Words.of(boundary.kind()) + " " + MarkdownText.code(boundary.name());
    }

    static String codes(List<String> names) {
        return names.isEmpty()
                ? NOTHING
                : names.stream().map(MarkdownText::code).collect(Collectors.joining(", "));
    }

    /** A request as the test sends it. */
    static String sent(TestExercise exercise) {
        String method = exercise.method() == null ? "?" : exercise.method();
        String path = exercise.path() == null ? "?" : exercise.path();
        return MarkdownText.code(method + " " + path);
    }

    static List<String> scenarios(List<Scenario> scenarios) {
        return scenarios.stream()
                .map(scenario -> MarkdownText.text(scenario.text()))
                .toList();
    }
}

package dev.throughline.report.html;

import dev.throughline.model.Boundary;
import dev.throughline.model.Harness;
import dev.throughline.model.SourceRef;
import dev.throughline.model.audit.AssertedStatus;
import dev.throughline.model.audit.Outcome;
import dev.throughline.model.audit.RouteExercise;
import dev.throughline.model.audit.TestExercise;
import dev.throughline.model.audit.WorkerExercise;
import dev.throughline.model.audit.WorkerResult;
import dev.throughline.report.text.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values of the model as plain words for the templates, which escape them. */
public final class HtmlWords {

    private HtmlWords() {}

    /** The text, or a dash where there is none. */
    public static String text(@Nullable String text) {
        return text == null ? "–" : text;
    }

    /** The place, or nothing where it is not known. */
    public static String place(@Nullable SourceRef source) {
        return source == null ? "" : source.toString();
    }

    /** Yes, no, or that it is not known. */
    public static String yesOrNo(@Nullable Boolean value) {
        return value == null ? "not known" : value ? "yes" : "no";
    }

    /** The status of an outcome, and whether it is dynamic. */
    public static String status(Outcome outcome) {
        return (outcome.status() == null ? "?" : outcome.status()) + (outcome.dynamic() ? " (dynamic)" : "");
    }

    /** What an exercise asserts. */
    public static String asserted(List<AssertedStatus> asserted) {
        return asserted.isEmpty() ? "nothing" : asserted.stream().map(Words::of).collect(Collectors.joining(", "));
    }

    /** What weakens an exercise. */
    public static String notes(RouteExercise exercise) {
        return Stream
                .of(exercise.setup() ? "set-up" : "", exercise.vacuous() ? "vacuous check" : "",
                        exercise.runsByDefault() ? "" : "not in a default run")
                .filter(note -> !note.isEmpty()).collect(Collectors.joining(", "));
    }

    /** The request or call of an exercise. */
    public static String sent(TestExercise exercise) {
        if (exercise.calls() != null) {
            return exercise.calls();
        }
        String method = exercise.method() == null ? "?" : exercise.method();
        return method + " " + (exercise.path() == null ? "?" : exercise.path());
    }

    /** The boundaries by kind and name, each once. */
    public static String boundaries(List<Boundary> boundaries) {
        return boundaries.isEmpty()
                ? "–"
                : boundaries.stream()
                        .map(boundary -> Words.of(boundary.kind()) + " " + boundary.name())
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    /** The verdict of a worker, and that of a default run where it is another one. */
    public static String verdict(WorkerResult worker) {
        return worker.verdict().label()
                + (worker.verdictByDefault() == worker.verdict()
                        ? ""
                        : " (default run: " + worker.verdictByDefault().label() + ")");
    }

    /** How much of the real thing a case runs that drives a worker. */
    public static String evidence(WorkerExercise exercise) {
        return exercise.grade().label()
                + (exercise.real().isEmpty() ? "" : ", " + boundaries(exercise.real()))
                + (exercise.runsByDefault() ? "" : ", not in a default run");
    }

    /** The number of cases, or that it is not known. */
    public static String cases(@Nullable Integer cases) {
        return cases == null ? "not analysed" : Words.count(cases, "case");
    }

    /** The harnesses of a file. */
    public static String harnesses(List<Harness> harnesses) {
        return harnesses.isEmpty() ? "–" : harnesses.stream().map(Harness::label).collect(Collectors.joining(", "));
    }
}

package dev.throughline.judge.evidence;

import dev.throughline.model.audit.AssertedStatus;
import dev.throughline.model.facts.Assertion;
import dev.throughline.model.facts.ExerciseFact;
import java.util.List;
import java.util.stream.Stream;

/** The checks of the status in one exercise, as the report prints them. */
public final class AssertedStatuses {

    private AssertedStatuses() {}

    /** The numbers and ranges that a case checks, sorted, each once. */
    public static List<AssertedStatus> of(ExerciseFact exercise) {
        return exercise.assertions().stream()
                .flatMap(AssertedStatuses::of)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<AssertedStatus> of(Assertion assertion) {
        if (assertion.status() != null) {
            return Stream.of(new AssertedStatus.Exact(assertion.status()));
        }
        String statusClass = assertion.statusClass();
        return statusClass == null ? Stream.empty() : Stream.of(new AssertedStatus.StatusClass(statusClass));
    }
}

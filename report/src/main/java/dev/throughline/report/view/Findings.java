package dev.throughline.report.view;

import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.RouteResult;
import dev.throughline.model.audit.TestExercise;
import dev.throughline.model.audit.TestFileResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a reader should look at whatever the verdicts say.
 *
 * @param shadowed routes that can never answer
 * @param conditional routes that are mounted only under a condition
 * @param vacuous exercises with a check that cannot fail
 * @param unmatched requests that match no route
 */
public record Findings(
        List<RouteResult> shadowed, List<RouteResult> conditional, List<Located> vacuous, List<Located> unmatched) {

    /** An exercise and the test file that it stands in. */
    public record Located(String file, TestExercise exercise) {

        /** Why a request matches no route: something gone, or something not seen. */
        public String whyUnmatched() {
            if (exercise.path() == null) {
                return "blind spot: its path could not be resolved";
            }
            if (!exercise.candidates().isEmpty()) {
                return "blind spot: several routes fit and none can be told";
            }
            return "no registered route answers it: it tests something that no longer exists, or something that is"
                    + " mounted where it was not seen";
        }
    }

    /** Gathers the findings of an audit, in its order. */
    public static Findings of(Audit audit) {
        List<Located> vacuous = new ArrayList<>();
        List<Located> unmatched = new ArrayList<>();
        for (TestFileResult test : audit.tests()) {
            for (TestExercise exercise : test.exercises()) {
                Located located = new Located(test.file(), exercise);
                if (exercise.vacuous()) {
                    vacuous.add(located);
                }
                if (exercise.routeKey() == null && exercise.calls() == null) {
                    unmatched.add(located);
                }
            }
        }
        return new Findings(
                audit.routes().stream().filter(r -> Objects.nonNull(r.shadowedBy())).toList(),
                audit.routes().stream().filter(r -> Objects.nonNull(r.conditional())).toList(),
                List.copyOf(vacuous),
                List.copyOf(unmatched));
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return shadowed.isEmpty() && conditional.isEmpty() && vacuous.isEmpty() && unmatched.isEmpty();
    }
}

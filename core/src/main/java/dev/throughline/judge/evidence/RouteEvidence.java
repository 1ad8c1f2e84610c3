package dev.throughline.judge.evidence;

import dev.throughline.model.Origin;
import dev.throughline.model.audit.Grade;
import dev.throughline.model.facts.OutcomeFact;
import dev.throughline.model.facts.RouteFact;
import java.util.List;
import java.util.function.Predicate;

/**
 * Everything that one suite shows about one route.
 *
 * @param exercises those that reach it
 * @param guards what is asserted of guards anywhere
 */
public record RouteEvidence(
        RouteFact route, Surface surface, List<GradedExercise> exercises, GuardEvidence guards) {

    /**
     * Whether an outcome counts as asserted: an own one by an exercise of grade {@code integration} or {@code mixed},
     * a guard's through the real app somewhere behind the guard.
     */
    public boolean asserted(OutcomeFact outcome) {
        return asserted(outcome, GradedExercise::isEvidence);
    }

    /** Whether an outcome is asserted well enough for {@code covered}: nothing but the real app and its boundaries. */
    public boolean proven(OutcomeFact outcome) {
        return asserted(outcome, exercise -> exercise.grade() == Grade.INTEGRATION && exercise.throughRealApp());
    }

    /** The exercises of grade {@code integration} or {@code mixed}. */
    public List<GradedExercise> evidence() {
        return exercises.stream().filter(GradedExercise::isEvidence).toList();
    }

    /** Whether an exercise of grade {@code integration} or {@code mixed} checks one of some status numbers. */
    public boolean checksStatus(Predicate<Integer> wanted) {
        return evidence().stream()
                .anyMatch(exercise -> CheckedAnswer.of(exercise.fact()).statuses().stream().anyMatch(wanted));
    }

    private boolean asserted(OutcomeFact outcome, Predicate<GradedExercise> strongEnough) {
        if (outcome.origin() == Origin.GUARD) {
            return guards.asserted(route, outcome);
        }
        return exercises.stream()
                .filter(strongEnough)
                .anyMatch(exercise -> OutcomeEvidence.asserts(exercise, outcome, surface));
    }
}

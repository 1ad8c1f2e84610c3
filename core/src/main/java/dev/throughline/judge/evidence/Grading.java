package dev.throughline.judge.evidence;

import dev.throughline.model.audit.Grade;
import dev.throughline.model.facts.Crossing;
import dev.throughline.model.facts.ExerciseFact;
import dev.throughline.model.facts.RouteFact;
import org.jspecify.annotations.Nullable;

/** The grade of one exercise: how much of the real thing it runs. */
public final class Grading {

    private Grading() {}

    /**
     * Grades an exercise.
     *
     * @param route the production route that it reaches, or null when it reaches none or none is known
     */
    public static Grade grade(ExerciseFact exercise, @Nullable RouteFact route) {
        boolean crosses = exercise.crossings().stream().anyMatch(Crossing::definite);
        boolean real = switch (exercise.harness()) {
            case FULL_APP, LIVE -> !doubleStandsBeforeBoundary(exercise, route);
            case SERVICE -> crosses && exercise.doubles().isEmpty();
            case SLICE -> false;
        };
        if (real) {
            return Grade.INTEGRATION;
        }
        return crosses ? Grade.MIXED : Grade.UNIT;
    }

    /**
     * Whether a double may stand between the route and a boundary. A route that crosses none needs none; but a double
     * in the place of one of the route's services may hide a boundary that the tables do not know.
     */
    private static boolean doubleStandsBeforeBoundary(ExerciseFact exercise, @Nullable RouteFact route) {
        if (exercise.doubles().isEmpty()) {
            return false;
        }
        return route == null
                || !route.boundaries().isEmpty()
                || !exercise.crossings().isEmpty()
                || exercise.doubles().stream().anyMatch(route.services()::contains);
    }
}

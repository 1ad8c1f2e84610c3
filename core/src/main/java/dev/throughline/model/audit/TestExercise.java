package dev.throughline.model.audit;

import dev.throughline.model.Harness;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One exercise, seen from its test file.
 *
 * @param test {@code suite > case}
 * @param line line of the request or call
 * @param method HTTP method, or null for a direct call
 * @param path template or literal as sent, or null when it is not known
 * @param route id of the route that it reaches, or null
 * @param routeKey key of the route that it reaches, or null
 * @param candidates keys of the routes that fit when several do and none can be told, sorted
 * @param calls the project function that is called without HTTP, or null
 * @param asserted what the case checks of the status, sorted
 * @param vacuous whether the case makes a check of this answer that cannot fail
 * @param setup whether a fixture or hook sends it
 */
public record TestExercise(
        String test,
        int line,
        @Nullable String method,
        @Nullable String path,
        @Nullable String route,
        @Nullable String routeKey,
        List<String> candidates,
        @Nullable String calls,
        Harness harness,
        Grade grade,
        List<AssertedStatus> asserted,
        boolean vacuous,
        boolean setup) {

    /** Copies the lists. */
    public TestExercise {
        candidates = List.copyOf(candidates);
        asserted = List.copyOf(asserted);
    }
}

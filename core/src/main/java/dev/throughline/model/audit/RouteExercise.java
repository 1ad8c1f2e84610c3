package dev.throughline.model.audit;

import dev.throughline.model.Harness;
import java.util.List;

/**
 * One exercise of the integration suite, seen from the route that it reaches.
 *
 * @param test {@code file::suite > case}
 * @param line line of the request in the test file
 * @param asserted what the case checks of the status, sorted
 * @param vacuous whether the case makes a check of this answer that cannot fail
 * @param setup whether a fixture or hook sends it
 * @param runsByDefault whether a plain run of the suite performs it
 * @param doubles names of the doubles that stand on its path, sorted
 */
public record RouteExercise(
        String test,
        int line,
        Harness harness,
        Grade grade,
        List<AssertedStatus> asserted,
        boolean vacuous,
        boolean setup,
        boolean runsByDefault,
        List<String> doubles) {

    /** Copies the lists. */
    public RouteExercise {
        asserted = List.copyOf(asserted);
        doubles = List.copyOf(doubles);
    }
}

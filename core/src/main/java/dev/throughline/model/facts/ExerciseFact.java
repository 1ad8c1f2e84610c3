package dev.throughline.model.facts;

import dev.throughline.model.Harness;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request that a case sends, or one direct call of project code in a test without HTTP.
 *
 * @param test suite and case, joined with {@code  > }
 * @param line line of the request in the test file
 * @param method HTTP method, or null for a direct call
 * @param path the path as sent: template or literal, or null when it is not known
 * @param routeKey the production route that it reaches, or null
 * @param candidates routes that fit when several do and none can be told
 * @param calls the project function that is called without HTTP, or null
 * @param vacuous whether the case makes a check of this answer that cannot fail
 * @param setup whether a fixture or hook sends it
 * @param optIn the switch that it needs, {@code skip} when it is always skipped, null when it runs by default
 * @param doubles names of the doubles that stand on its path
 * @param crossings boundaries that the handler's side crosses
 * @param services names of the services that run for real
 * @param effectAsserted whether the case checks an effect (stored state, body) of the answer
 */
public record ExerciseFact(
        String test,
        int line,
        @Nullable String method,
        @Nullable String path,
        @Nullable String routeKey,
        List<String> candidates,
        @Nullable String calls,
        Harness harness,
        List<Assertion> assertions,
        boolean vacuous,
        boolean setup,
        @Nullable String optIn,
        List<String> doubles,
        List<Crossing> crossings,
        List<String> services,
        boolean effectAsserted) {

    /** Whether a plain run of the suite performs it. */
    public boolean runsByDefault() {
        return optIn == null;
    }
}

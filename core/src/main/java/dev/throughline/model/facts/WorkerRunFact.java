package dev.throughline.model.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case that drives a worker.
 *
 * @param file the test file
 * @param test suite and case, joined with {@code  > }
 * @param line line of the test file that leads to the worker
 * @param calls name of the function that runs, with its class
 * @param step whether that is one step of the worker, called by the test, and not the worker's own loop or job
 * @param optIn the switch that it needs, {@code skip} when it is always skipped, null when it runs by default
 * @param doubles names of the doubles that stand on its path
 * @param crossings boundaries that it crosses
 */
public record WorkerRunFact(
        String file,
        String test,
        int line,
        String calls,
        boolean step,
        @Nullable String optIn,
        List<String> doubles,
        List<Crossing> crossings) {

    /** Whether a plain run of the suite performs it. */
    public boolean runsByDefault() {
        return optIn == null;
    }
}

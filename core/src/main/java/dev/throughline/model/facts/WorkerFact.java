package dev.throughline.model.facts;

import dev.throughline.model.Boundary;
import dev.throughline.model.SourceRef;
import dev.throughline.model.WorkerKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A background worker that an entry point of production starts: a loop, a scheduled job or a consumer of a queue.
 *
 * @param name name of the function that runs again and again, with its class
 * @param app the app of the process that starts it, or null when it is not known or there is none
 * @param source where that function is defined
 * @param started where it is spawned, scheduled or registered
 * @param entry file of the entry point that leads there, or null when no entry point does
 * @param boundaries what it talks to
 * @param steps names of the project's functions that do the work of one round, sorted
 * @param runs the cases that drive it, or a step of it
 * @param doubledIn test files of the integration suite in which it appears as a double
 */
public record WorkerFact(
        String name,
        @Nullable String app,
        WorkerKind kind,
        SourceRef source,
        SourceRef started,
        @Nullable String entry,
        List<Boundary> boundaries,
        List<String> steps,
        List<WorkerRunFact> runs,
        List<String> doubledIn) {

    /** The same worker with what tests do with it. */
    public WorkerFact with(List<WorkerRunFact> driving, List<String> doubled) {
        return new WorkerFact(name, app, kind, source, started, entry, boundaries, steps, driving, doubled);
    }
}

package dev.throughline.model.audit;

import dev.throughline.model.Boundary;
import dev.throughline.model.SourceRef;
import dev.throughline.model.WorkerKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One background worker, judged.
 *
 * @param name name of the function that runs again and again, with its class
 * @param app the app of the process that starts it, or null
 * @param source where that function is defined
 * @param started where it is spawned, scheduled or registered
 * @param entry file of the entry point that leads there, or null
 * @param boundaries what it talks to, sorted
 * @param steps names of the project's functions that do the work of one round, sorted
 * @param verdictByDefault the verdict of a run without opt-in switches
 * @param exercises the cases of the integration suite that drive it or a step of it, sorted
 * @param doubledIn files of the integration suite in which it appears as a double, sorted
 */
public record WorkerResult(
        String name,
        @Nullable String app,
        WorkerKind kind,
        SourceRef source,
        SourceRef started,
        @Nullable String entry,
        List<Boundary> boundaries,
        List<String> steps,
        ServiceVerdict verdict,
        ServiceVerdict verdictByDefault,
        List<WorkerExercise> exercises,
        List<String> doubledIn) {

    /** Copies the lists. */
    public WorkerResult {
        boundaries = List.copyOf(boundaries);
        steps = List.copyOf(steps);
        exercises = List.copyOf(exercises);
        doubledIn = List.copyOf(doubledIn);
    }
}

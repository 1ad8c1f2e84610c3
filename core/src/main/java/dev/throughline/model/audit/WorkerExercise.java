package dev.throughline.model.audit;

import dev.throughline.model.Boundary;
import java.util.List;

/**
 * A case of the integration suite that drives a worker.
 *
 * @param test {@code file::suite > case}
 * @param line line of the test file that leads to the worker
 * @param calls name of the function that runs
 * @param step whether that is one step of the worker and not its loop or job
 * @param runsByDefault whether a plain run of the suite performs it
 * @param doubles names of the doubles that stand on its path, sorted
 * @param real boundaries that it crosses for real, sorted
 */
public record WorkerExercise(
        String test,
        int line,
        String calls,
        boolean step,
        Grade grade,
        boolean runsByDefault,
        List<String> doubles,
        List<Boundary> real) {

    /** Copies the lists. */
    public WorkerExercise {
        doubles = List.copyOf(doubles);
        real = List.copyOf(real);
    }

    /** What of the worker the case drives: {@code loop} or {@code step}. */
    public String drives() {
        return step ? "step" : "loop";
    }
}

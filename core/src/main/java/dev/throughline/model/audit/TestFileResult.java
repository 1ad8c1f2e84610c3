package dev.throughline.model.audit;

import dev.throughline.model.Boundary;
import dev.throughline.model.Harness;
import dev.throughline.model.Substitute;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One test file, judged.
 *
 * @param suite {@code integration} or {@code unit}
 * @param suiteBy the rule that decided
 * @param cases number of test functions, or null when the file was not analysed
 * @param harness the harnesses of its exercises, those of fixtures and hooks left out, in the order of {@link Harness}
 * @param optIn the switch that its cases need, or null
 * @param real boundaries that its exercises cross for real
 */
public record TestFileResult(
        String file,
        String framework,
        String suite,
        String suiteBy,
        @Nullable Integer cases,
        List<Harness> harness,
        @Nullable String optIn,
        List<Substitute> substitutes,
        List<Boundary> real,
        List<TestExercise> exercises,
        Classification classification) {

    /** Copies the lists. */
    public TestFileResult {
        harness = List.copyOf(harness);
        substitutes = List.copyOf(substitutes);
        real = List.copyOf(real);
        exercises = List.copyOf(exercises);
    }
}

package dev.throughline.model.facts;

import dev.throughline.model.Boundary;
import dev.throughline.model.Substitute;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One test file.
 *
 * @param suite {@code integration} or {@code unit}
 * @param suiteBy the rule that decided, such as {@code folder} or {@code content}
 * @param cases number of test functions, or null when the file was not analysed
 * @param optIn the switch of the file's cases when all or some need one, else null
 * @param real boundaries that its exercises cross for real
 */
public record TestFileFact(
        String file,
        String framework,
        String suite,
        String suiteBy,
        @Nullable Integer cases,
        @Nullable String optIn,
        List<Substitute> substitutes,
        List<Boundary> real,
        List<ExerciseFact> exercises) {}

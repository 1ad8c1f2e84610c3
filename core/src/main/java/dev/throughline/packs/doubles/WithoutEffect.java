package dev.throughline.packs.doubles;

import dev.throughline.eval.Observation;
import java.util.List;

/**
 * A test replaced a variable of a module of which other modules hold copies that they took when they imported it, so
 * that they go on with the original.
 *
 * @param name the variable
 * @param file the module that the test changed
 * @param holders the modules with copies, sorted
 */
public record WithoutEffect(String name, String file, List<String> holders) implements Observation {
    public WithoutEffect {
        holders = List.copyOf(holders);
    }
}

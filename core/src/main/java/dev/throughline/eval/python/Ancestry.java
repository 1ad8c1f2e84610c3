package dev.throughline.eval.python;

import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The classes that a class inherits from. */
final class Ancestry {
    private Ancestry() {}

    /** A class and all that it inherits from, in the order of search; nothing for no class. */
    static List<Value> of(@Nullable Value type) {
        return switch (type) {
            case null -> List.of();
            case ClassValue project -> Linearisation.of(project);
            default -> List.of(GenericAlias.originOf(type));
        };
    }
}

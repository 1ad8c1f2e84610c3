package dev.throughline.eval.python;

import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The classes that a class inherits from. */
final class Ancestry {
    private Ancestry() {}

    /** A class and all that it inherits from, nearest first, without type arguments; nothing for no class. */
    static List<Value> of(@Nullable Value type) {
        List<Value> all = new ArrayList<>();
        for (@Nullable Value t = type; t != null; t = t instanceof ClassValue c ? c.base() : null) {
            all.add(GenericAlias.originOf(t));
        }
        return all;
    }
}

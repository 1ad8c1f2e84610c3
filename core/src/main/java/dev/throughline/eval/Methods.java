package dev.throughline.eval;

import dev.throughline.eval.value.NativeFunction;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table of the methods that a language gives to values of some kind, by name. */
public final class Methods {
    private final Map<String, NativeFunction> functions = new HashMap<>();

    /** Adds a method. */
    public Methods add(String name, NativeCode code) {
        functions.put(name, new NativeFunction(name, code));
        return this;
    }

    /** Adds methods that do the same. */
    public Methods addAll(NativeCode code, String... names) {
        for (String name : names) {
            add(name, code);
        }
        return this;
    }

    /** The method of a name, or null. */
    public @Nullable NativeFunction get(String name) {
        return functions.get(name);
    }

    /** The names of all. */
    public Set<String> names() {
        return Set.copyOf(functions.keySet());
    }
}

package dev.throughline.eval.python;

import dev.throughline.eval.NativeCode;
import dev.throughline.eval.value.NativeFunction;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table of built-in methods by name. */
final class Methods {
    private final Map<String, NativeFunction> functions = new HashMap<>();

    Methods add(String name, NativeCode code) {
        functions.put(name, new NativeFunction(name, code));
        return this;
    }

    Methods addAll(NativeCode code, String... names) {
        for (String name : names) {
            add(name, code);
        }
        return this;
    }

    @Nullable NativeFunction get(String name) {
        return functions.get(name);
    }

    Set<String> names() {
        return Set.copyOf(functions.keySet());
    }
}

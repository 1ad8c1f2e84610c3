package dev.throughline.packs.web;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An app whose routes have names, by which code asks for their paths ({@code reverse}, {@code url_for}). */
public interface NamedRoutes {

    /**
     * The path of the route of a name, with its parameters filled in.
     *
     * @param positional parameters in the order of the path
     * @param named parameters by name; what the path does not take may become its query
     * @return a text or template, or null when no route has that name
     */
    @Nullable Value pathOf(Interpreter interpreter, String name, List<Value> positional, Map<String, Value> named);
}

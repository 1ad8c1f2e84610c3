package dev.throughline.packs.mongoose;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls of methods that schemas give to documents, which models are known to have given. */
final class DocumentMethods {
    private DocumentMethods() {}

    /** Runs the method that a call names when just one schema has it; null when none or several do. */
    static @Nullable Value call(Interpreter in, String path, Invocation call) {
        int dot = path.lastIndexOf('.');
        if (dot < 0 || !path.startsWith(ModelValue.PATH)) {
            return null;
        }
        String name = path.substring(dot + 1);
        List<Value> found = new ArrayList<>();
        for (SchemaValue schema : ModelRegistry.of(in).schemas()) {
            Value method = schema.function(SchemaValue.METHODS, name);
            if (method != null && !found.contains(method)) {
                found.add(method);
            }
        }
        return found.size() == 1 ? in.call(found.getFirst(), call) : null;
    }
}

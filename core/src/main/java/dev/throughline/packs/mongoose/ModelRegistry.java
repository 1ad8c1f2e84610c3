package dev.throughline.packs.mongoose;

import dev.throughline.eval.Interpreter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The models of one realm, by name, and all schemas that models are made of. */
final class ModelRegistry {
    private final Map<String, ModelValue> models = new LinkedHashMap<>();
    private final List<SchemaValue> schemas = new ArrayList<>();

    static ModelRegistry of(Interpreter in) {
        return in.realm().companion(ModelRegistry.class, ModelRegistry::new);
    }

    void add(@Nullable String name, ModelValue model) {
        if (name != null) {
            models.put(name, model);
        }
        if (!schemas.contains(model.schema())) {
            schemas.add(model.schema());
        }
    }

    @Nullable ModelValue get(String name) {
        return models.get(name);
    }

    List<SchemaValue> schemas() {
        return List.copyOf(schemas);
    }
}

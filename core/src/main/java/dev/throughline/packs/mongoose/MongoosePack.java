package dev.throughline.packs.mongoose;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.Pack;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Models of mongoose. A model runs the statics of its schema, and documents its methods; whatever else they do is the
 * library's, and crosses the boundary.
 */
public final class MongoosePack implements Pack {
    private static final List<String> LIBRARIES = List.of("mongoose", "mongoose.default");
    private static final List<String> OWNERS = List.of("", ".connection", ".createConnection()");

    @Override
    public String name() {
        return "mongoose";
    }

    @Override
    public Set<String> libraries() {
        return Set.of();
    }

    @Override
    public void install(Models models) {
        for (String library : LIBRARIES) {
            models.call(library + ".Schema", (in, call) -> SchemaValue.made(in, call));
            for (String owner : OWNERS) {
                models.call(library + owner + ".model", MongoosePack::model);
                models.value(library + owner + ".models", new KnownModels());
            }
        }
        models.listen(
                (in, callee, call) -> callee.path() == null ? null : DocumentMethods.call(in, callee.path(), call));
    }

    /** With a schema, makes a model; without one, gives the model that was made under the name. */
    private static @Nullable Value model(Interpreter in, Invocation call) {
        ModelRegistry registry = ModelRegistry.of(in);
        String name = call.argument(0) instanceof Text(String text) ? text : null;
        if (call.argument(1) instanceof SchemaValue schema) {
            ModelValue model = new ModelValue(name, schema);
            registry.add(name, model);
            return model;
        }
        return name == null || call.has(1) ? null : registry.get(name);
    }
}

package dev.throughline.packs.mongoose;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.state.StoredModel;
import org.jspecify.annotations.Nullable;

/** A model: the statics of its schema, and for all else the library's value, by which boundaries are known. */
final class ModelValue extends DomainValue implements StoredModel {
    /** Where the library keeps what all models can do. */
    static final String PATH = "mongoose.model()";

    private static final Unknown LIBRARY = Unknown.library(PATH);

    private final @Nullable String name;
    private final SchemaValue schema;

    ModelValue(@Nullable String name, SchemaValue schema) {
        this.name = name;
        this.schema = schema;
    }

    @Override
    public @Nullable String resource() {
        return name;
    }

    SchemaValue schema() {
        return schema;
    }

    @Override
    public Value member(Interpreter interpreter, String name, Site site) {
        Value own = schema.function(SchemaValue.STATICS, name);
        return own != null ? own : interpreter.get(LIBRARY, name, site);
    }

    @Override
    public Value call(Interpreter interpreter, Invocation invocation) {
        return interpreter.call(LIBRARY, invocation);
    }
}

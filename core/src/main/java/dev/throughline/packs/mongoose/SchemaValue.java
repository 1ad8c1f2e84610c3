package dev.throughline.packs.mongoose;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A schema: the functions that it gives to its models and to their documents. */
final class SchemaValue extends DomainValue {
    static final String STATICS = "statics";
    static final String METHODS = "methods";

    private static final Unknown LIBRARY = Unknown.library("mongoose.Schema()");

    private @Nullable ClassValue loaded;

    private SchemaValue() {}

    /** {@code new Schema(definition, options)}, where options may hold functions. */
    static SchemaValue made(Interpreter in, Invocation call) {
        SchemaValue schema = new SchemaValue();
        if (call.argument(1) instanceof RecordValue options) {
            for (String kind : List.of(STATICS, METHODS)) {
                if (options.field(kind) instanceof RecordValue functions) {
                    in.write(schema, kind, functions);
                }
            }
        }
        return schema;
    }

    @Override
    public Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case STATICS, METHODS -> functions(interpreter, name, site);
            case "static" -> new NativeFunction(name, (in, call) -> add(in, STATICS, call));
            case "method" -> new NativeFunction(name, (in, call) -> add(in, METHODS, call));
            case "loadClass" -> new NativeFunction(name, (in, call) -> {
                loaded = call.argument(0) instanceof ClassValue type ? type : loaded;
                return this;
            });
            default -> interpreter.get(LIBRARY, name, site);
        };
    }

    private RecordValue functions(Interpreter in, String kind, Site site) {
        if (field(kind) instanceof RecordValue known) {
            return known;
        }
        RecordValue functions = RecordValue.open(site);
        in.write(this, kind, functions);
        return functions;
    }

    /** {@code schema.method(name, function)} or {@code schema.method(functions)}. */
    private Value add(Interpreter in, String kind, Invocation call) {
        RecordValue functions = functions(in, kind, call.site());
        if (call.argument(0) instanceof Text(String name)) {
            in.write(functions, name, call.argument(1));
        } else {
            in.spread(functions, call.argument(0), call.site());
        }
        return this;
    }

    /**
     * A function of the project that the schema gives, or null.
     *
     * @param kind {@link #STATICS} or {@link #METHODS}
     */
    @Nullable Value function(String kind, String name) {
        if (field(kind) instanceof RecordValue functions && functions.field(name) instanceof Closure function) {
            return function;
        }
        if (loaded == null) {
            return null;
        }
        return kind.equals(METHODS) ? loaded.method(name) : loaded.field(name) instanceof Closure own ? own : null;
    }
}

package dev.throughline.packs.marshmallow;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What marshmallow's class brings to an instance of a schema of the project. */
final class SchemaPart extends DomainValue {
    private static final String REFUSED = "handle_error";

    private final RecordValue schema;
    private final Invocation made;

    SchemaPart(RecordValue schema, Invocation made) {
        this.schema = schema;
        this.made = made;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "load", "loads" -> new NativeFunction(name, this::load);
            case "context" -> made.named().getOrDefault(name, MapValue.byContent(false));
            // A schema without a method of this name is not asked.
            case REFUSED -> null;
            default -> made.named().getOrDefault(name, Unknown.ANY);
        };
    }

    /** Data that does not fit is refused, by a method of the project where it has one. */
    private Value load(Interpreter in, Invocation call) {
        in.maybe("the data does not fit the schema", call.site(), () -> {
            RecordValue error = MarshmallowPack.INVALID.make(in, List.of(Unknown.ANY), call.site());
            in.write(error, "messages", Unknown.PRESENT);
            Value method = in.get(schema, REFUSED, call.site());
            if (method instanceof BoundFunction || method instanceof Closure) {
                in.call(method, schema, List.of(error, call.argument(0)), call.site());
            }
            throw in.thrown(error, call.site());
        });
        return Unknown.PRESENT;
    }
}

package dev.throughline.packs.marshmallow;

import dev.throughline.eval.Models;
import dev.throughline.eval.python.ExceptionType;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.packs.CodeLanguage;
import dev.throughline.packs.Pack;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Models of marshmallow. */
public final class MarshmallowPack implements Pack {
    /** What a schema refuses data with. */
    static final ExceptionType INVALID = ExceptionType.ofLibrary(
            "ValidationError", ExceptionType.named("ValueError"), List.of("message", "field_name", "data"), Map.of());

    private static final List<String> MARKS = List.of(
            "pre_load", "pre_dump", "post_load", "post_dump", "validates_schema");

    @Override
    public String name() {
        return "marshmallow";
    }

    @Override
    public CodeLanguage language() {
        return CodeLanguage.PYTHON;
    }

    @Override
    public Set<String> libraries() {
        return Set.of("marshmallow");
    }

    @Override
    public void install(Models models) {
        for (String path : List.of("marshmallow.ValidationError", "marshmallow.exceptions.ValidationError")) {
            models.value(path, INVALID);
        }
        for (String path : List.of("marshmallow.Schema", "marshmallow.schema.Schema")) {
            models.call(path, (in, call) -> call.receiver() instanceof RecordValue instance
                    ? new SchemaPart(instance, call)
                    : null);
        }
        // A mark leaves the function as it is, with or without arguments of its own.
        MARKS.forEach(name -> models.call("marshmallow." + name, (in, call) -> call.has(0)
                ? call.argument(0)
                : new NativeFunction(name, (i, given) -> given.argument(0))));
        models.call("marshmallow.validates",
                (in, call) -> new NativeFunction("validates", (i, given) -> given.argument(0)));
    }
}

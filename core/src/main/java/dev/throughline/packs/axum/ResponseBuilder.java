package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** {@code Response::builder()}. */
final class ResponseBuilder extends DomainValue {
    private static final String STATUS = "#status";
    private static final Num OK = new Num(200);

    static void install(Models models) {
        for (String path : Library.paths("Response")) {
            models.call(path + ".builder", (in, call) -> new ResponseBuilder());
            models.call(path + ".new", (in, call) -> BuiltResponse.make(in, OK, call.argument(0), call.site()));
            models.call(path + ".default", (in, call) -> BuiltResponse.make(in, OK, call.argument(0), call.site()));
            models.call(path + ".from_parts", (in, call) -> call.argument(0));
        }
        for (String path : Library.paths("Builder")) {
            models.call(path + ".new", (in, call) -> new ResponseBuilder());
        }
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "status" -> new NativeFunction(name, (in, call) -> {
                in.write(this, STATUS, call.argument(0));
                return this;
            });
            case "body" -> new NativeFunction(name, (in, call) -> {
                Value status = field(STATUS);
                return Results.ok(in,
                        BuiltResponse.make(in, status == null ? OK : status, call.argument(0), call.site()));
            });
            case "header", "extension", "version" -> new NativeFunction(name, (in, call) -> this);
            default -> null;
        };
    }
}

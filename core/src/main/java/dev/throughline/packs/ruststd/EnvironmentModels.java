package dev.throughline.packs.ruststd;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;

/** The environment variables. */
final class EnvironmentModels {

    private EnvironmentModels() {}

    static void install(Models models) {
        models.call("std.env.var", (in, call) -> Union.map(call.argument(0), name -> read(in, name)));
        models.call("std.env.set_var", (in, call) -> {
            if (call.argument(0) instanceof Text(String name)) {
                in.write(in.realm().environment(), name, call.argument(1));
            }
            return Nothing.UNDEFINED;
        });
        models.call("std.env.args", (in, call) -> dev.throughline.eval.value.ListValue.maybe(java.util.List.of()));
    }

    private static Value read(Interpreter in, Value name) {
        RecordValue environment = in.realm().environment();
        Value known = name instanceof Text(String key) ? environment.field(key) : null;
        if (known == Nothing.MISSING) {
            return Results.failed(in, Unknown.ANY);
        }
        Value value = known == null ? Unknown.ANY : known;
        return value instanceof Unknown
                ? Union.of(Results.ok(in, value), Results.failed(in, Unknown.ANY))
                : Results.ok(in, value);
    }
}

package dev.throughline.packs.middleware;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.Map;

/** A class of errors that a library throws, such that {@code instanceof} tells its instances. */
public final class ErrorClass {
    private final String name;
    private final NativeFunction type;

    /**
     * @param name of the class, and the field {@code name} of its instances
     */
    public ErrorClass(String name) {
        this.name = name;
        this.type = new NativeFunction(name, (in, call) -> {
            RecordValue made = call.receiver() instanceof RecordValue instance && call.construct()
                    ? instance
                    : create(in, Map.of(), call.site());
            in.write(made, "message", call.has(0) ? call.argument(0) : new Text(""));
            in.write(made, "name", new Text(name));
            in.write(made, "stack", Unknown.PRESENT);
            return made;
        });
    }

    /** Makes the class known under library paths. */
    public ErrorClass at(Models models, List<String> paths) {
        paths.forEach(path -> models.value(path, type));
        return this;
    }

    /** The class as a value. */
    public Value type() {
        return type;
    }

    /** An instance with some fields beside those of every error. */
    public RecordValue create(Interpreter in, Map<String, ? extends Value> fields, Site site) {
        RecordValue error = RecordValue.instance(type, false, site);
        in.write(error, "name", new Text(name));
        in.write(error, "message", Unknown.PRESENT);
        in.write(error, "stack", Unknown.PRESENT);
        fields.keySet().stream().sorted().forEach(field -> in.write(error, field, fields.get(field)));
        return error;
    }
}

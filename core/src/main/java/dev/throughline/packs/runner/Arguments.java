package dev.throughline.packs.runner;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of a registration, which runners take in several orders: name, options, function. */
record Arguments(Invocation call) {

    /** The function that is registered, or null. */
    @Nullable Value body() {
        List<Value> given = call.arguments();
        for (int i = given.size() - 1; i >= 0; i--) {
            Value function = function(given.get(i), i);
            if (function != null) {
                return function;
            }
        }
        return null;
    }

    private static @Nullable Value function(Value value, int position) {
        for (Value option : Union.options(value)) {
            boolean callable = option instanceof Closure
                    || option instanceof BoundFunction
                    || option instanceof NativeFunction;
            if (callable && !(position == 0 && option instanceof NativeFunction)) {
                return option;
            }
        }
        return null;
    }

    /** Whether it has a name, so that it registers something. */
    boolean hasName() {
        return call.has(0) && !isFunction(call.argument(0)) && !name().isEmpty();
    }

    private static boolean isFunction(Value value) {
        return value instanceof Closure || value instanceof BoundFunction;
    }

    /** The name as written, empty when there is none. */
    String name() {
        return call.has(0) ? nameOf(call.argument(0)) : "";
    }

    private static String nameOf(Value value) {
        return switch (value) {
            case Text(String text) -> text;
            case Template(List<Value> parts) -> {
                StringBuilder text = new StringBuilder();
                parts.forEach(part -> text.append(part instanceof Text(String known) ? known : "…"));
                yield text.toString();
            }
            case ClassValue type -> type.node().name();
            case Closure function -> function.node().name();
            case Union(List<Value> options) -> nameOf(options.getFirst());
            default -> "";
        };
    }

    /** Whether an option is on. */
    Ternary option(Interpreter in, String name) {
        for (Value argument : call.arguments()) {
            if (argument instanceof RecordValue record && record.field(name) != null) {
                return in.semantics().truth(in.get(record, name, call.site()));
            }
        }
        return Ternary.FALSE;
    }
}

package dev.throughline.eval.ecmascript;

import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.Methods;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Members of functions and classes. */
final class Functions {
    private static final Methods METHODS = new Methods()
            .add("call", (in, call) -> {
                List<Value> all = call.arguments();
                List<Value> rest = all.isEmpty() ? List.of() : all.subList(1, all.size());
                return in.call(call.receiver(), call.with(rest).on(call.argument(0)));
            })
            .add("apply", (in, call) -> {
                LanguageSemantics.Elements elements = in.elements(call.argument(1));
                List<Value> rest = elements == null ? List.of() : elements.values();
                return in.call(call.receiver(), call.with(rest).on(call.argument(0)));
            })
            .add("bind", (in, call) -> {
                List<Value> all = call.arguments();
                List<Value> leading = all.isEmpty() ? List.of() : all.subList(1, all.size());
                return new BoundFunction(call.receiver(), call.argument(0), leading);
            })
            .add("toString", (in, call) -> dev.throughline.eval.value.Unknown.PRESENT);

    private Functions() {}

    static @Nullable Value member(HeapValue function, String name, String own) {
        return switch (name) {
            case "name" -> new Text(own);
            case "length" -> function instanceof Closure closure ? new Num(closure.node().parameters().size()) : null;
            case "prototype" -> prototype(function);
            default -> METHODS.get(name);
        };
    }

    private static Value prototype(HeapValue function) {
        if (function.field("prototype") instanceof RecordValue known) {
            return known;
        }
        RecordValue made = RecordValue.closed(null);
        if (function instanceof ClassValue type) {
            made.restore(ClassValue.OF_PROTOTYPE, type);
            type.methods().forEach((key, method) -> {
                if (!key.equals("constructor")) {
                    made.restore(key, method);
                }
            });
            ClassValue base = type.projectBase();
            if (base != null) {
                made.restore(Prototypes.SLOT, prototype(base));
            }
        }
        function.restore("prototype", made);
        return made;
    }
}

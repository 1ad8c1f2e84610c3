package dev.throughline.eval.python;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.Methods;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Methods of sets. */
final class SetMethods {
    private static final Methods METHODS = new Methods()
            .add("add", (in, call) -> on(call, set -> {
                Maps.put(in, set, call.argument(0), call.argument(0));
                return Nothing.NULL;
            }))
            .addAll((in, call) -> on(call, set -> {
                Maps.remove(in, set, call.argument(0));
                return Nothing.NULL;
            }), "discard", "remove")
            .add("pop", (in, call) -> on(call, set -> pop(in, set)))
            .add("clear", (in, call) -> on(call, set -> {
                Maps.clear(in, set);
                return Nothing.NULL;
            }))
            .add("copy", (in, call) -> on(call, set -> Maps.copy(in, set, true)))
            .add("update", (in, call) -> on(call, set -> {
                call.arguments().forEach(argument -> Maps.addAll(in, set, argument));
                return Nothing.NULL;
            }))
            .add("union", (in, call) -> on(call, set -> {
                MapValue all = Maps.copy(in, set, true);
                call.arguments().forEach(argument -> Maps.addAll(in, all, argument));
                return all;
            }))
            .add("intersection", (in, call) -> on(call, set -> filter(in, set, call.argument(0), true)))
            .add("difference", (in, call) -> on(call, set -> filter(in, set, call.argument(0), false)))
            .add("issubset", (in, call) -> on(call, set -> isSubset(in, set, call.argument(0))))
            .add("issuperset", (in, call) -> isSubset(in, call.argument(0), call.receiver()))
            .addAll((in, call) -> on(call, set -> {
                Maps.open(in, set);
                Maps.remove(in, set, Unknown.ANY);
                return Nothing.NULL;
            }), "difference_update", "intersection_update", "symmetric_difference_update");

    private SetMethods() {}

    static @Nullable Value member(String name) {
        return METHODS.get(name);
    }

    private static Value on(Invocation call, Function<MapValue, Value> action) {
        return call.receiver() instanceof MapValue set ? action.apply(set) : Unknown.ANY;
    }

    private static Value pop(Interpreter in, MapValue set) {
        List<Map.Entry<Value, Value>> entries = Maps.entries(set);
        Value any = Union.of(entries.stream().map(Map.Entry::getKey).toList());
        Maps.remove(in, set, entries.size() == 1 ? any : Unknown.ANY);
        return Maps.isExact(set) ? any : Union.of(any, Unknown.ANY);
    }

    /** The elements of a set that are, or are not, in another collection as well. */
    static Value filter(Interpreter in, MapValue set, Value other, boolean common) {
        MapValue kept = MapValue.byContent(true);
        if (set.isOpen()) {
            Maps.open(in, kept);
        }
        for (Map.Entry<Value, Value> entry : set.entries()) {
            Ternary isIn = Containment.of(in, other, entry.getKey());
            Value present = entry.getValue();
            if (isIn == Ternary.MAYBE) {
                Maps.put(in, kept, entry.getKey(), Union.of(Nothing.MISSING, present));
            } else if (isIn == Ternary.of(common)) {
                Maps.put(in, kept, entry.getKey(), present);
            }
        }
        return kept;
    }

    /** Whether all elements of one collection are in another. */
    static Value isSubset(Interpreter in, Value part, Value whole) {
        LanguageSemantics.Elements elements = in.elements(part);
        if (elements == null) {
            return Unknown.ANY;
        }
        boolean open = !elements.exact();
        for (Value element : elements.values()) {
            Ternary isIn = Containment.of(in, whole, element);
            if (isIn == Ternary.FALSE && elements.exact()) {
                return Bool.FALSE;
            }
            open |= isIn != Ternary.TRUE;
        }
        return open ? Unknown.ANY : Bool.TRUE;
    }
}

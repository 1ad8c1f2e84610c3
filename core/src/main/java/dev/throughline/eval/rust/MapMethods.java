package dev.throughline.eval.rust;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Methods of maps. */
final class MapMethods {
    static final Map<String, Method> TABLE = table();

    private MapMethods() {}

    private static Map<String, Method> table() {
        Map<String, Method> table = new HashMap<>();
        table.put("insert", (in, self, call) -> {
            Value before = read(in, self, call.argument(0));
            write(in, self, call.argument(0), call.argument(1));
            return before;
        });
        table.put("get", (in, self, call) -> read(in, self, call.argument(0)));
        table.put("get_mut", table.get("get"));
        table.put("remove", (in, self, call) -> {
            Value before = read(in, self, call.argument(0));
            write(in, self, call.argument(0), Nothing.MISSING);
            return before;
        });
        table.put("contains_key", (in, self, call) -> {
            List<Value> found = Union.options(read(in, self, call.argument(0)));
            return Bool.of(found.size() > 1 ? Ternary.MAYBE : Ternary.of(OptionMethods.holds(found.getFirst())));
        });
        for (String name : List.of("iter", "into_iter", "iter_mut")) {
            table.put(name, (in, self, call) -> all(in, self, null));
        }
        table.put("keys", (in, self, call) -> all(in, self, "0"));
        table.put("values", (in, self, call) -> all(in, self, "1"));
        table.put("values_mut", table.get("values"));
        table.put("len", (in, self,
                call) -> self instanceof MapValue map && !map.isOpen() ? new Num(map.entries().size()) : Unknown.ANY);
        table.put("is_empty", (in, self, call) -> Bool.of(
                self instanceof MapValue map && !map.isOpen() ? Ternary.of(map.entries().isEmpty()) : Ternary.MAYBE));
        return Map.copyOf(table);
    }

    private static Value read(Interpreter in, Value self, Value key) {
        Value any = Unknown.ANY;
        if (self instanceof MapValue map) {
            String slot = map.slotFor(key);
            Value found = slot == null ? null : map.field(slot);
            if (found == Nothing.MISSING || (found == null && slot != null && !map.isOpen())) {
                return OptionMethods.none(in);
            }
            if (found != null && !Union.options(found).contains(Nothing.MISSING)) {
                return OptionMethods.some(in, found);
            }
            any = found == null ? Unknown.ANY : Union.filter(found, v -> v != Nothing.MISSING);
        } else {
            Type type = World.of(in).types().of(self);
            any = type == null ? any : World.of(in).types().unknown(type.argument(1));
        }
        return Union.of(OptionMethods.some(in, any), OptionMethods.none(in));
    }

    private static void write(Interpreter in, Value self, Value key, Value value) {
        if (self instanceof MapValue map) {
            String slot = map.slotFor(key);
            in.write(map, slot == null ? MapValue.openSlot() : slot, slot == null ? Bool.TRUE : value);
        }
    }

    private static Value all(Interpreter in, Value self, @org.jspecify.annotations.Nullable String part) {
        var elements = Items.elements(in, self);
        if (elements == null) {
            return ListValue.maybe(List.of());
        }
        List<Value> values = part == null
                ? elements.values()
                : elements.values().stream()
                        .map(each -> each instanceof ListValue pair
                                ? pair.items().known().get(Integer.parseInt(part))
                                : each)
                        .toList();
        return elements.exact() ? ListValue.of(values) : ListValue.maybe(values);
    }
}

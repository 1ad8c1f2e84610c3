package dev.throughline.eval.ecmascript;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.Methods;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Methods of Map, Set and their weak forms. */
final class MapMembers {
    private static final Methods METHODS = new Methods()
            .add("get", MapMembers::get)
            .add("has", MapMembers::has)
            .add("set", (in, call) -> put(in, call, call.argument(1)))
            .add("add", (in, call) -> put(in, call, call.argument(0)))
            .add("delete", MapMembers::delete)
            .add("clear", MapMembers::clear)
            .add("keys", (in, call) -> list(call, Map.Entry::getKey))
            .add("values", (in, call) -> list(call, Map.Entry::getValue))
            .add("entries", (in, call) -> list(call, e -> ListValue.of(List.of(e.getKey(), e.getValue()))))
            .add("forEach", MapMembers::forEach);

    private MapMembers() {}

    static @Nullable Value member(MapValue map, String name) {
        if (name.equals("size")) {
            return isExact(map) ? new Num(map.entries().size()) : Unknown.ANY;
        }
        return METHODS.get(name);
    }

    private static boolean isExact(MapValue map) {
        return !map.isOpen()
                && map.entries().stream()
                        .noneMatch(e -> Union.options(e.getValue()).contains(Nothing.MISSING));
    }

    private static Value anyValue(MapValue map) {
        List<Value> values = new ArrayList<>();
        map.entries().forEach(e -> values.add(e.getValue()));
        values.add(Nothing.UNDEFINED);
        if (map.isOpen()) {
            values.add(Unknown.ANY);
        }
        return Union.map(Union.of(values), v -> v == Nothing.MISSING ? Nothing.UNDEFINED : v);
    }

    private static Value get(Interpreter in, Invocation call) {
        if (!(call.receiver() instanceof MapValue map)) {
            return Unknown.ANY;
        }
        return Union.map(call.argument(0), key -> {
            String slot = map.slotFor(key);
            if (slot == null) {
                return anyValue(map);
            }
            Value value = map.field(slot);
            if (value == null || value == Nothing.MISSING) {
                return map.isOpen() ? Unknown.ANY : Nothing.UNDEFINED;
            }
            return Union.map(value, v -> v == Nothing.MISSING ? Nothing.UNDEFINED : v);
        });
    }

    private static Value has(Interpreter in, Invocation call) {
        if (!(call.receiver() instanceof MapValue map)) {
            return Unknown.ANY;
        }
        String slot = map.slotFor(call.argument(0));
        if (slot == null) {
            return map.entries().isEmpty() && !map.isOpen() ? Bool.FALSE : Unknown.ANY;
        }
        Value value = map.field(slot);
        if (value == null || value == Nothing.MISSING) {
            return map.isOpen() ? Unknown.ANY : Bool.FALSE;
        }
        return Union.options(value).contains(Nothing.MISSING) ? Unknown.ANY : Bool.TRUE;
    }

    private static Value put(Interpreter in, Invocation call, Value value) {
        if (call.receiver() instanceof MapValue map) {
            List<String> slots = slots(map, call.argument(0));
            if (slots.size() == 1) {
                in.write(map, slots.getFirst(), value);
                return map;
            }
            if (slots.isEmpty()) {
                in.write(map, MapValue.openSlot(), Bool.TRUE);
            }
            perhaps(in, map, slots.isEmpty() ? present(map) : slots, map.isSet() ? null : value);
        }
        return call.receiver();
    }

    /** The slots that a key may stand for; none when that is not known. */
    private static List<String> slots(MapValue map, Value key) {
        List<String> slots = new ArrayList<>();
        for (Value option : Union.options(key)) {
            String slot = map.slotFor(option);
            if (slot == null) {
                return List.of();
            }
            slots.add(slot);
        }
        return slots;
    }

    private static List<String> present(MapValue map) {
        List<String> slots = new ArrayList<>();
        map.entries().forEach(entry -> slots.addAll(slots(map, entry.getKey())));
        return slots;
    }

    /** Writes each of several slots of which one is written; a set's members get their own key. */
    private static void perhaps(Interpreter in, MapValue map, List<String> slots, @Nullable Value value) {
        for (String slot : slots) {
            Value before = map.field(slot);
            Value written = value == null ? map.keyOf(slot) : value;
            in.write(map, slot, Union.of(before == null ? Nothing.MISSING : before, written));
        }
    }

    private static Value delete(Interpreter in, Invocation call) {
        if (call.receiver() instanceof MapValue map) {
            List<String> slots = slots(map, call.argument(0));
            if (slots.size() == 1) {
                Value had = has(in, call);
                in.write(map, slots.getFirst(), Nothing.MISSING);
                return had;
            }
            List<String> concerned = present(map);
            if (!slots.isEmpty()) {
                concerned.retainAll(slots);
            }
            perhaps(in, map, concerned, Nothing.MISSING);
        }
        return Unknown.ANY;
    }

    private static Value clear(Interpreter in, Invocation call) {
        if (call.receiver() instanceof MapValue map) {
            for (Map.Entry<Value, Value> entry : map.entries()) {
                String slot = map.slotFor(entry.getKey());
                if (slot != null) {
                    in.write(map, slot, Nothing.MISSING);
                }
            }
        }
        return Nothing.UNDEFINED;
    }

    private static Value list(
            Invocation call, java.util.function.Function<Map.Entry<Value, Value>, Value> part) {
        if (!(call.receiver() instanceof MapValue map)) {
            return Unknown.ANY;
        }
        List<Value> parts = map.entries().stream().map(part).toList();
        return isExact(map) ? ListValue.of(parts) : ListValue.maybe(parts);
    }

    private static Value forEach(Interpreter in, Invocation call) {
        if (call.receiver() instanceof MapValue map) {
            for (Map.Entry<Value, Value> entry : map.entries()) {
                in.call(call.argument(0), Nothing.UNDEFINED, List.of(entry.getValue(), entry.getKey(), map),
                        call.site());
            }
        }
        return Nothing.UNDEFINED;
    }

    /** {@code new Map(entries)} and {@code new Set(items)}. */
    static Value construct(Interpreter in, Invocation call, boolean isSet, boolean weak) {
        MapValue map = new MapValue(isSet, weak);
        if (!call.has(0) || call.argument(0) instanceof Nothing) {
            return map;
        }
        LanguageSemantics.Elements elements = in.elements(call.argument(0));
        if (elements == null || !elements.exact()) {
            in.write(map, MapValue.openSlot(), Bool.TRUE);
        }
        for (Value element : elements == null ? List.<Value>of() : elements.values()) {
            Value key = isSet ? element : part(in, element, 0);
            Value value = isSet ? element : part(in, element, 1);
            put(in, Invocation.of(map, List.of(key), call.site()), value);
        }
        return map;
    }

    private static Value part(Interpreter in, Value pair, int position) {
        LanguageSemantics.Elements parts = in.elements(pair);
        return parts != null && parts.values().size() > position ? parts.values().get(position) : Unknown.ANY;
    }
}

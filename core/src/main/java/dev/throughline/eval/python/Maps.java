package dev.throughline.eval.python;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes dictionaries and sets. */
public final class Maps {
    private Maps() {}

    /** Whether all entries are known, and that each is there. */
    static boolean isExact(MapValue map) {
        return !map.isOpen() && map.entries().stream().noneMatch(e -> isDoubtful(e.getValue()));
    }

    private static boolean isDoubtful(Value value) {
        return Union.options(value).contains(Nothing.MISSING);
    }

    /** A value without the mark that it may be absent. */
    private static Value there(Value value) {
        return Union.filter(value, v -> v != Nothing.MISSING);
    }

    /** Entries with values that are there, if the entry is. */
    static List<Map.Entry<Value, Value>> entries(MapValue map) {
        return map.entries().stream().map(e -> Map.entry(e.getKey(), there(e.getValue()))).toList();
    }

    /** What is at a key, which is no union; null when nothing is or may be. */
    static @Nullable Value find(MapValue map, Value key) {
        String slot = map.slotFor(key);
        if (slot == null) {
            List<Value> any = new ArrayList<>();
            entries(map).forEach(e -> any.add(e.getValue()));
            any.add(Unknown.ANY);
            return Union.of(any);
        }
        Value value = map.field(slot);
        if (value == null || value == Nothing.MISSING) {
            return map.isOpen() ? Unknown.ANY : null;
        }
        return there(value);
    }

    /** Whether there is an entry at a key. */
    static Ternary has(MapValue map, Value key) {
        Ternary result = null;
        for (Value option : Union.options(key)) {
            Ternary one = hasOption(map, option);
            result = result == null ? one : result.join(one);
        }
        return result == null ? Ternary.MAYBE : result;
    }

    private static Ternary hasOption(MapValue map, Value key) {
        String slot = map.slotFor(key);
        if (slot == null) {
            return map.entries().isEmpty() && !map.isOpen() ? Ternary.FALSE : Ternary.MAYBE;
        }
        Value value = map.field(slot);
        if (value == null || value == Nothing.MISSING) {
            boolean mayEqual = map.isOpen() || map.entries().stream().anyMatch(e -> isVague(e.getKey()));
            return mayEqual ? Ternary.MAYBE : Ternary.FALSE;
        }
        return isDoubtful(value) ? Ternary.MAYBE : Ternary.TRUE;
    }

    private static boolean isVague(Value key) {
        return key instanceof dev.throughline.eval.value.DomainValue domain
                && !(domain instanceof BuiltinType || domain instanceof ExceptionType);
    }

    /** Writes an entry; where the key is not known each entry may have been written. */
    public static void put(Interpreter in, MapValue map, Value key, Value value) {
        List<String> slots = slots(map, key);
        if (slots.size() == 1) {
            in.write(map, slots.getFirst(), value);
            return;
        }
        if (slots.isEmpty()) {
            in.write(map, MapValue.openSlot(), Bool.TRUE);
        }
        for (String slot : slots.isEmpty() ? present(map) : slots) {
            Value before = map.field(slot);
            Value written = map.isSet() ? map.keyOf(slot) : value;
            in.write(map, slot, Union.of(before == null ? Nothing.MISSING : before, written));
        }
    }

    /** Deletes an entry; where the key is not known each entry may be gone. */
    static void remove(Interpreter in, MapValue map, Value key) {
        List<String> slots = slots(map, key);
        if (slots.size() == 1) {
            in.write(map, slots.getFirst(), Nothing.MISSING);
            return;
        }
        List<String> concerned = present(map);
        if (!slots.isEmpty()) {
            concerned.retainAll(slots);
        }
        for (String slot : concerned) {
            Value before = map.field(slot);
            in.write(map, slot, Union.of(before == null ? Nothing.MISSING : before, Nothing.MISSING));
        }
    }

    static void clear(Interpreter in, MapValue map) {
        for (String slot : present(map)) {
            in.write(map, slot, Nothing.MISSING);
        }
        if (map.isOpen()) {
            in.write(map, MapValue.openSlot(), null);
        }
    }

    /** Takes over all entries of another map, of pairs, or, for a set, of anything with elements. */
    static void addAll(Interpreter in, MapValue map, Value source) {
        if (source instanceof MapValue other && other.isSet() == map.isSet()) {
            if (other.isOpen()) {
                open(in, map);
            }
            for (Map.Entry<Value, Value> entry : other.entries()) {
                String slot = map.slotFor(entry.getKey());
                Value before = slot == null ? null : map.field(slot);
                Value value = isDoubtful(entry.getValue()) && before != null && before != Nothing.MISSING
                        ? Union.of(before, there(entry.getValue()))
                        : entry.getValue();
                put(in, map, entry.getKey(), value);
            }
            return;
        }
        LanguageSemantics.Elements elements = in.elements(source);
        if (elements == null || !elements.exact()) {
            open(in, map);
        }
        for (Value element : elements == null ? List.<Value>of() : elements.values()) {
            if (map.isSet()) {
                put(in, map, element, element);
            } else if (element instanceof ListValue pair && pair.items().known().size() >= 2) {
                put(in, map, pair.items().known().getFirst(), pair.items().known().get(1));
            } else {
                open(in, map);
            }
        }
    }

    /** A new map with the entries of another value. */
    static MapValue copy(Interpreter in, Value source, boolean isSet) {
        MapValue copy = MapValue.byContent(isSet);
        addAll(in, copy, source);
        return copy;
    }

    /** Says that there may be entries that are not known. */
    static void open(Interpreter in, MapValue map) {
        in.write(map, MapValue.openSlot(), Bool.TRUE);
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
        map.entries().forEach(entry -> {
            String slot = map.slotFor(entry.getKey());
            if (slot != null) {
                slots.add(slot);
            }
        });
        return slots;
    }
}

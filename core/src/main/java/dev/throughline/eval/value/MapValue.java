package dev.throughline.eval.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A map or set with keys of any kind. An entry per slot, named after its key, so that entries of one
 * branch can be undone one by one.
 */
public final class MapValue extends HeapValue {
    private static final String OPEN = "#open";
    private final boolean isSet;
    private final Map<String, Value> keys = new LinkedHashMap<>();
    private final boolean weak;
    private final boolean byContent;

    public MapValue(boolean isSet, boolean weak) {
        this(isSet, weak, false);
    }

    private MapValue(boolean isSet, boolean weak, boolean byContent) {
        this.isSet = isSet;
        this.weak = weak;
        this.byContent = byContent;
    }

    /** One that takes keys with the same content for one: lists of known items, and instances that are literals too. */
    public static MapValue byContent(boolean isSet) {
        return new MapValue(isSet, false, true);
    }

    /** A map of the same kind that knows the same keys, each put in another's place, without any entries. */
    public MapValue blank(UnaryOperator<Value> key) {
        MapValue blank = new MapValue(isSet, weak, byContent);
        keys.forEach((name, value) -> blank.keys.put(name, key.apply(value)));
        return blank;
    }

    /** Whether it is a set rather than a map. */
    public boolean isSet() {
        return isSet;
    }

    /** Whether it holds its keys weakly, so that it cannot be walked. */
    public boolean isWeak() {
        return weak;
    }

    /** Whether it may hold entries that are not known. */
    public boolean isOpen() {
        return slot(OPEN) != null;
    }

    /** The slot that marks it as open, to be written through the journal. */
    public static String openSlot() {
        return OPEN;
    }

    /** The slot name for a key, or null when the key is not known well enough. Remembers the key itself. */
    public @Nullable String slotFor(Value key) {
        String name = nameOf(key);
        if (name != null) {
            keys.putIfAbsent(name, key);
        }
        return name;
    }

    private @Nullable String nameOf(Value key) {
        Value literal = byContent && key instanceof RecordValue record ? record.literal() : null;
        if (literal != null) {
            return nameOf(literal);
        }
        return switch (key) {
            case Text(String text) -> "s:" + text;
            case Num(double number) -> "n:" + number;
            case Bool(boolean bool) -> "b:" + bool;
            case Nothing nothing -> "0:" + nothing;
            case ListValue list when byContent -> content(list);
            case HeapValue heap -> identity(heap);
            default -> null;
        };
    }

    /** The key that a slot was named after. */
    public Value keyOf(String slot) {
        return keys.getOrDefault(slot, Unknown.ANY);
    }

    private @Nullable String content(ListValue list) {
        ListValue.Items items = list.items();
        StringBuilder name = new StringBuilder("l:");
        for (Value item : items.known()) {
            String part = slotFor(item);
            if (part == null) {
                return null;
            }
            name.append(part.length()).append(' ').append(part);
        }
        return items.exact() ? name.toString() : null;
    }

    private String identity(HeapValue heap) {
        for (Map.Entry<String, Value> entry : keys.entrySet()) {
            if (entry.getValue().equals(heap)) {
                return entry.getKey();
            }
        }
        return "h:" + keys.size();
    }

    /** Entries that are present or may be, in insertion order. */
    public List<Map.Entry<Value, Value>> entries() {
        List<Map.Entry<Value, Value>> entries = new ArrayList<>();
        for (String name : slotNames()) {
            Value key = keys.get(name);
            Value value = field(name);
            if (key != null && value != null && value != Nothing.MISSING) {
                entries.add(Map.entry(key, value));
            }
        }
        return entries;
    }
}

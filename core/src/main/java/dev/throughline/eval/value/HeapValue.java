package dev.throughline.eval.value;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Slots;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value with identity and fields. Fields are written through the interpreter's journal only, so
 * that an unknown branch can be undone.
 */
public abstract non-sealed class HeapValue implements Value, Slots {
    private final long birth = BIRTHS.getAndIncrement();
    /** Functions, of which there are most, have none. */
    private Map<String, Object> slots = Map.of();

    /** A field, or null when the value has none of that name. */
    public final @Nullable Value field(String name) {
        return slots.get(name) instanceof Value value ? value : null;
    }

    /** Names of all slots in the order in which they were first written. */
    public final Set<String> slotNames() {
        return slots.keySet();
    }

    @Override
    public final long birth() {
        return birth;
    }

    @Override
    public final @Nullable Object slot(String name) {
        return slots.get(name);
    }

    @Override
    public final void restore(String name, @Nullable Object state) {
        if (state != null) {
            if (slots.isEmpty()) {
                slots = new LinkedHashMap<>(4);
            }
            slots.put(name, state);
        } else if (!slots.isEmpty()) {
            slots.remove(name);
        }
    }

    @Override
    public boolean isLocalTo(Frame frame) {
        return false;
    }
}

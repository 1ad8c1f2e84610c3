package dev.throughline.eval;

import dev.throughline.eval.value.ThrownValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what the code inside a try statement, an asynchronous function or an exploration may throw. */
public final class ThrowSink {
    /** Most errors that are kept of those that the project throws, and of those that calls into the unknown may. */
    private static final int MOST = 64;

    private final List<ThrownValue> thrown = new ArrayList<>();
    private int known;
    private final @Nullable Exits exits;
    private final @Nullable ThrowSink outer;

    /** A sink that does not ask for the state in which something is thrown. */
    public ThrowSink() {
        this.exits = null;
        this.outer = null;
    }

    ThrowSink(Exits exits) {
        this.exits = exits;
        this.outer = null;
    }

    /** A sink that passes on to another one what it is told. */
    ThrowSink(ThrowSink outer) {
        this.exits = null;
        this.outer = outer;
    }

    /** Something is thrown in the current state. */
    void leave() {
        if (exits != null) {
            exits.add();
        }
        if (outer != null) {
            outer.leave();
        }
    }

    /** Adds something that may be thrown. */
    public void add(ThrownValue value) {
        int alike = value.known() ? known : thrown.size() - known;
        if (alike < MOST && !thrown.contains(value)) {
            thrown.add(value);
            known += value.known() ? 1 : 0;
        }
        if (outer != null) {
            outer.add(value);
        }
    }

    /** Adds what may be thrown, in states that are known to this sink. */
    void addAll(List<ThrownValue> values) {
        values.forEach(this::add);
    }

    /** All that may be thrown, in the order seen. */
    public List<ThrownValue> thrown() {
        return thrown;
    }
}

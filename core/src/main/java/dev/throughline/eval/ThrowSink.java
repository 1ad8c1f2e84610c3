package dev.throughline.eval;

import dev.throughline.eval.value.ThrownValue;
import java.util.ArrayList;
import java.util.List;

/** Gathers what the code inside a try statement, an asynchronous function or an exploration may throw. */
public final class ThrowSink {
    private static final int MOST = 64;
    private final List<ThrownValue> thrown = new ArrayList<>();

    /** Adds something that may be thrown. */
    public void add(ThrownValue value) {
        if (thrown.size() < MOST && !thrown.contains(value)) {
            thrown.add(value);
        }
    }

    /** All that may be thrown, in the order seen. */
    public List<ThrownValue> thrown() {
        return thrown;
    }
}

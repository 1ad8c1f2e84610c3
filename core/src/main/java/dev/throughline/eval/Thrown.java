package dev.throughline.eval;

import dev.throughline.eval.value.ThrownValue;
import java.util.List;

/** Unwinds the interpreter when every path of the running code throws. Carries no stack trace. */
final class Thrown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    private final transient List<ThrownValue> values;

    Thrown(List<ThrownValue> values) {
        super(null, null, false, false);
        this.values = values;
    }

    List<ThrownValue> values() {
        return values;
    }
}

package dev.throughline.packs.pydoubles;

import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import java.util.function.Predicate;

/** Tells a replacement that stands around the real thing from one that stands alone. */
final class Wrapped {
    private static final int DEEPEST = 2;

    private Wrapped() {}

    /** Whether a value is something, or is an object that holds it: a pool that hands out one real connection. */
    static boolean holds(Value value, Predicate<Value> wanted) {
        return holds(value, wanted, 0);
    }

    private static boolean holds(Value value, Predicate<Value> wanted, int depth) {
        return Union.options(value).stream().anyMatch(option -> wanted.test(option)
                || (depth < DEEPEST
                        && option instanceof RecordValue record
                        && record.keys().stream().anyMatch(key -> {
                            Value field = record.field(key);
                            return field != null && holds(field, wanted, depth + 1);
                        })));
    }
}

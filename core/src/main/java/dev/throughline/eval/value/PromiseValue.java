package dev.throughline.eval.value;

import dev.throughline.eval.Reaction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of asynchronous work. Work is run at once; what it throws is kept until somebody waits.
 *
 * @param value what it resolves to, or null when it never does
 * @param thrown what it can be rejected with
 * @param reaction what ran on the way to the value and did not where it is rejected
 */
public record PromiseValue(@Nullable Value value, List<ThrownValue> thrown, Reaction reaction) implements Value {

    public PromiseValue {
        thrown = List.copyOf(thrown);
    }

    /** A promise to whose value nothing has reacted. */
    public PromiseValue(@Nullable Value value, List<ThrownValue> thrown) {
        this(value, thrown, Reaction.NONE);
    }

    /** A promise that only resolves. */
    public static PromiseValue of(Value value) {
        return new PromiseValue(value, List.of());
    }

    PromiseValue join(PromiseValue other) {
        List<ThrownValue> all = new ArrayList<>(thrown);
        other.thrown.stream().filter(t -> !all.contains(t)).forEach(all::add);
        Value joined = value == null ? other.value : other.value == null ? value : Union.of(value, other.value);
        return new PromiseValue(joined, all);
    }
}

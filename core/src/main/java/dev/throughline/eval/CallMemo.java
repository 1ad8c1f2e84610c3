package dev.throughline.eval;

import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What calls have given that need not be followed again within an exploration. They see nothing that the exploration has
 * made, only what was there before; so a call of the same function with the same arguments gives the same, as long as
 * nothing of that has been written. Remembered are calls that have no effect but their result and what may fail in them.
 */
final class CallMemo {
    private record Key(
            Closure function, Value receiver, List<Value> arguments, Map<String, Value> named, boolean more) {}

    private record Entry(long version, Value result, List<ThrownValue> thrown) {}

    private final long firstBirth;
    private final Map<Key, Entry> entries = new HashMap<>();

    /**
     * @param firstBirth what is born from here on belongs to the exploration
     */
    CallMemo(long firstBirth) {
        this.firstBirth = firstBirth;
    }

    /** What identifies a call whose result can be remembered, or null for all others. */
    private @Nullable Key key(Closure function, Invocation call) {
        boolean shared = function.birth() < firstBirth
                && isFixed(call.receiver())
                && call.named().values().stream().allMatch(this::isFixed)
                && call.arguments().stream().allMatch(this::isFixed);
        return shared ? new Key(function, call.receiver(), call.arguments(), call.named(), call.more()) : null;
    }

    /** Runs a call, or gives what it gave before. */
    Value call(Interpreter in, ActiveCalls active, Closure function, Invocation call, Supplier<Value> run) {
        Key key = key(function, call);
        if (key == null) {
            return run.get();
        }
        Entry known = entries.get(key);
        if (known != null && known.version == in.journal().version()) {
            known.thrown.forEach(failure -> in.mayThrow(failure.value(), failure.site(), false));
            return again(in, known.result);
        }
        return observed(in, active, key, run);
    }

    private Value observed(Interpreter in, ActiveCalls active, Key key, Supplier<Value> run) {
        long version = in.journal().version();
        int seen = in.trace().all().size();
        PathCondition condition = in.condition();
        ThrowSink outer = in.sink();
        ThrowSink own = new ThrowSink(outer);
        ActiveCalls.Watch watch = active.watch();
        in.sink(own);
        Value result;
        try {
            result = run.get();
        } finally {
            in.sink(outer);
            active.unwatch(watch);
        }
        boolean withoutEffect = in.journal().version() == version
                && in.trace().all().size() == seen
                && in.condition() == condition
                && own.thrown().stream().noneMatch(ThrownValue::known);
        if (withoutEffect && !watch.isCut() && isFixed(result)) {
            entries.put(key, new Entry(version, result, List.copyOf(own.thrown())));
        }
        return result;
    }

    /** A promise fails where it is made. */
    private static Value again(Interpreter in, Value result) {
        if (result instanceof PromiseValue(var value, List<ThrownValue> thrown, var reaction) && !thrown.isEmpty()) {
            return new PromiseValue(value, thrown.stream()
                    .map(t -> new ThrownValue(t.value(), t.site(), in.frame(), in.condition(), false))
                    .toList());
        }
        return result;
    }

    /** Whether a value is the same wherever it is seen, but for what the version tells. */
    private boolean isFixed(@Nullable Value value) {
        return switch (value) {
            case null -> false;
            case Text v -> true;
            case Num v -> true;
            case Bool v -> true;
            case Nothing v -> true;
            case Unknown v -> true;
            case Template(List<Value> parts) -> parts.stream().allMatch(this::isFixed);
            case Union(List<Value> options) -> options.stream().allMatch(this::isFixed);
            case PromiseValue(var result, List<ThrownValue> thrown, var reaction) ->
                isFixed(result) && reaction.isEmpty() && thrown.stream().noneMatch(ThrownValue::known);
            case HeapValue heap -> heap.birth() < firstBirth && !(heap instanceof Answering);
            default -> false;
        };
    }
}

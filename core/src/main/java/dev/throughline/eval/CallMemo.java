package dev.throughline.eval;

import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.FunctionNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What calls have given that need not be followed again: a call of the same function with arguments of the same content
 * gives the same, as long as nothing else has been written that it can see. Remembered are calls that have no effect but
 * their result, what may fail in them, and observations that say the same wherever they are made.
 */
final class CallMemo {
    /** Steps from which on a call is worth comparing what its arguments hold. */
    private static final int COSTLY = 150;

    private static final int MOST = 50_000;

    private record Key(Closure function, String content, long version) {}

    private record Entry(Value result, List<ThrownValue> thrown, List<Seen> seen, long firstBirth) {}

    /** An observation with the decisions that lie between it and the call. */
    private record Seen(Observed observed, List<PathCondition> decisions) {}

    private final Map<Key, Entry> entries = new HashMap<>();
    private final Set<FunctionNode> costly = new HashSet<>();

    /** Runs a call, or gives what it gave before. */
    Value call(Interpreter in, ActiveCalls active, Closure function, Invocation call, Supplier<Value> run) {
        Key key = key(in, function, call);
        if (key == null) {
            return measured(in, function, run);
        }
        Entry known = entries.get(key);
        if (known != null) {
            known.thrown.forEach(failure -> in.mayThrow(failure.value(), failure.site(), false));
            again(in, known.seen, new Frame(in.frame(), function, function.module(), call.site()));
            return again(in, Copy.again(known.result, known.firstBirth));
        }
        return observed(in, active, key, () -> measured(in, function, run));
    }

    private Value measured(Interpreter in, Closure function, Supplier<Value> run) {
        long before = in.steps();
        Value result = run.get();
        if (in.steps() - before >= COSTLY) {
            costly.add(function.node());
        }
        return result;
    }

    /** What identifies a call whose result can be remembered, or null for all others. */
    private @Nullable Key key(Interpreter in, Closure function, Invocation call) {
        Journal journal = in.journal();
        long version = journal.version();
        if (!journal.isSettled(function)) {
            return null;
        }
        List<Value> given = new ArrayList<>(call.arguments());
        given.add(call.receiver());
        given.addAll(call.named().values());
        String content = Likeness.of(journal, given, costly.contains(function.node()));
        return content == null
                ? null
                : new Key(function, content + call.named().keySet() + call.more() + in.realm().assumption(), version);
    }

    private Value observed(Interpreter in, ActiveCalls active, Key key, Supplier<Value> run) {
        Trace trace = in.trace();
        int seen = trace.all().size();
        long firstBirth = Slots.BIRTHS.get();
        PathCondition condition = in.condition();
        ThrowSink outer = in.sink();
        ThrowSink own = new ThrowSink(outer);
        ActiveCalls.Watch watch = active.watch();
        in.sink(own);
        Value[] result = new Value[1];
        boolean unchanged;
        try {
            unchanged = in.journal().unchangedBy(() -> result[0] = run.get());
        } finally {
            in.sink(outer);
            active.unwatch(watch);
        }
        List<Observed> observations = trace.all().subList(seen, trace.all().size());
        boolean withoutEffect = unchanged
                && !watch.isCut()
                && in.condition() == condition
                && own.thrown().stream().noneMatch(ThrownValue::known)
                && observations.stream().allMatch(observed -> observed.what().isTimeless());
        @Nullable Value copy = withoutEffect && entries.size() < MOST ? Copy.of(result[0], firstBirth) : null;
        if (copy != null) {
            List<Seen> all = observations.stream()
                    .map(observed -> new Seen(observed, observed.condition().since(condition)))
                    .toList();
            entries.put(key, new Entry(copy, List.copyOf(own.thrown()), all, firstBirth));
        }
        return result[0];
    }

    private static void again(Interpreter in, List<Seen> all, Frame frame) {
        Frame caller = in.frame();
        in.frame(frame);
        for (Seen seen : all) {
            PathCondition condition = in.condition();
            for (PathCondition decision : seen.decisions) {
                condition = condition.with(decision);
            }
            in.under(condition, () -> {
                in.observe(seen.observed.what(), seen.observed.site());
                return seen;
            });
        }
        in.frame(caller);
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
}

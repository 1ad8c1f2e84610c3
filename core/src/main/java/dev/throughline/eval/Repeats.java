package dev.throughline.eval;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** What pieces of code gave, which give the same again in the same state; each journal has its own. */
final class Repeats {
    private record State(long version, Object key) {}

    private record Entry(Object result, Trace trace) {}

    private final Interpreter in;
    private final Map<State, Entry> entries = new HashMap<>();
    private final CallMemo calls = new CallMemo();

    Repeats(Interpreter in) {
        this.in = in;
    }

    /** See {@link Interpreter#repeating}. */
    <T> T run(Object key, Class<T> type, Supplier<T> code) {
        Journal journal = in.journal();
        State state = new State(journal.version(), key);
        Entry known = entries.get(state);
        if (known != null) {
            known.trace.all().forEach(in.trace()::add);
            return type.cast(known.result);
        }
        Object[] result = new Object[1];
        Trace[] trace = new Trace[1];
        boolean unchanged = journal.unchangedBy(() -> trace[0] = in.observing(() -> result[0] = in.under(
                PathCondition.ALWAYS, () -> remembering(code))));
        if (unchanged) {
            entries.put(state, new Entry(Objects.requireNonNull(result[0]), trace[0]));
        }
        return type.cast(result[0]);
    }

    /** Runs code that follows equal calls only once, those among them that other code has followed. */
    <T> T remembering(Supplier<T> code) {
        return in.explorations().remembering(calls, code);
    }
}

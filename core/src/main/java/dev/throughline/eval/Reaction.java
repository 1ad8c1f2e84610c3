package dev.throughline.eval;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the code wrote that runs when a promise resolves: where it is rejected instead, that code has not run.
 * Immutable.
 */
public final class Reaction {
    /** No code has run. */
    public static final Reaction NONE = new Reaction(Map.of(), false);

    private record Change(@Nullable Object before, @Nullable Object after) {}

    private final Map<Journal.Slot, Change> changes;
    private final boolean partly;

    private Reaction(Map<Journal.Slot, Change> changes, boolean partly) {
        this.changes = changes;
        this.partly = partly;
    }

    /** Runs code and takes down what it writes. */
    static Reaction of(Journal journal, Runnable code) {
        Journal.Mark mark = journal.mark();
        boolean done = false;
        try {
            code.run();
            done = true;
        } finally {
            if (!done) {
                journal.keep(mark);
            }
        }
        Map<Journal.Slot, @Nullable Object> after = journal.rollback(mark).states();
        Map<Journal.Slot, Change> changes = new LinkedHashMap<>();
        after.forEach((slot, state) -> {
            changes.put(slot, new Change(slot.target().slot(slot.name()), state));
            journal.write(slot.target(), slot.name(), state);
        });
        return new Reaction(changes, false);
    }

    /** This reaction and one after it; with a later one that may break off, it is not known how far they got. */
    public Reaction then(Reaction later, boolean mayBreakOff) {
        Map<Journal.Slot, Change> all = new LinkedHashMap<>(changes);
        later.changes.forEach((slot, change) -> {
            Change first = changes.get(slot);
            all.put(slot, first == null ? change : new Change(first.before, change.after));
        });
        return new Reaction(all, partly || mayBreakOff);
    }

    /** Whether nothing was written. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Takes the writes back, or makes it unknown whether they happened; what was written since then stays. */
    void undo(Journal journal) {
        changes.forEach((slot, change) -> {
            if (Objects.equals(slot.target().slot(slot.name()), change.after)) {
                journal.write(slot.target(), slot.name(),
                        partly ? Journal.joinStates(change.before, change.after) : change.before);
            }
        });
    }
}

package dev.throughline.eval;

import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Records every write, so that a branch on an unknown condition can be run on the real heap, undone,
 * and joined with the other branch. The cost is proportional to what was written.
 */
public final class Journal {

    private record Entry(Slots target, String name, @Nullable Object before) {}

    /** That something was written which is shared. */
    private record Change(long version, Slots target, String name, @Nullable Object state) {}

    /** Identity of one slot. */
    record Slot(Slots target, String name) {

        // Compared millions of times: the generated methods are slow until they are compiled in full.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Slot s && s.target.equals(target) && s.name.equals(name);
        }

        @Override
        public int hashCode() {
            return 31 * Long.hashCode(target.birth()) + name.hashCode();
        }
    }

    /** The final states of what a branch wrote. */
    public static final class Writes {
        private final Map<Slot, @Nullable Object> states = new LinkedHashMap<>();

        private Writes() {}

        Map<Slot, @Nullable Object> states() {
            return states;
        }
    }

    /**
     * A point to go back to.
     *
     * @param firstBirth what is born from here on is out of reach once this point is gone back to, unless it was thrown
     * @param version the state of what is settled
     * @param settledVersion the last state that was asked for
     * @param firstOwnBirth what is born from here on is not settled
     */
    public record Mark(
            int position, int openBefore, long firstBirthBefore, long firstBirth, long version, long settledVersion,
            long firstOwnBirth) {}

    private final List<Entry> entries = new ArrayList<>();
    /** All that was written or undone while somebody watches, in order. */
    private final List<Entry> touches = new ArrayList<>();
    private int watchers;
    private int open;
    /** What is born later belongs to the innermost branch alone: it is out of reach once that is undone. */
    private long firstBirth;
    /** What is born earlier is settled, see {@link #version}. */
    private long firstOwnBirth;
    private long version;
    private long settledVersion = -1;
    private long newestVersion;
    private final Map<Change, Long> changes = new HashMap<>();
    private final BirthRanges shared = new BirthRanges();

    /** Writes a slot; recorded only while there is a point to go back to. */
    public void write(Slots target, String name, @Nullable Object state) {
        boolean undone = open > 0 && isOlder(target, firstBirth);
        if (undone || watchers > 0) {
            Entry entry = new Entry(target, name, target.slot(name));
            if (undone) {
                entries.add(entry);
            }
            if (watchers > 0) {
                touches.add(entry);
            }
        }
        if (target.birth() < firstOwnBirth && target.isShared() && !same(target.slot(name), state)) {
            changed(new Change(version, target, name, state));
        }
        target.restore(name, state);
    }

    /** Whether something was there before a point, or belongs to the world like what was. */
    private boolean isOlder(Slots target, long firstBirth) {
        return target.birth() < firstBirth || shared.contains(target.birth());
    }

    /** Takes down that what was born between two points belongs to the world, whatever branch it was born in. */
    void shared(long from, long to) {
        shared.add(from, to);
    }

    /** Whether two states are one: a union that a branch has narrowed and a join has mended is what it was. */
    private static boolean same(@Nullable Object before, @Nullable Object after) {
        if (before instanceof Union(List<Value> a) && after instanceof Union(List<Value> b)) {
            return a.size() == b.size() && a.containsAll(b);
        }
        return Objects.equals(before, after);
    }

    /**
     * A number that stands for the state of what is settled: where it is the same, that state is. All that has been made
     * before a state that was not asked for yet is settled then, since a change may have made it part of the state.
     */
    long version() {
        if (version != settledVersion) {
            settledVersion = version;
            firstOwnBirth = Slots.BIRTHS.get();
        }
        return version;
    }

    /** The same changes of the same state lead to the same state. */
    private void changed(Change change) {
        boolean comparable = change.state == null
                || (change.state instanceof Value && !(change.state instanceof Union));
        if (comparable) {
            version = changes.computeIfAbsent(change, c -> ++newestVersion);
        } else {
            changed();
        }
    }

    /** Takes down that what is shared has changed in ways that this journal has not seen. */
    void changed() {
        version = ++newestVersion;
    }

    /** Whether changes of it are told by the version, as far as that was asked for since it was made. */
    boolean isSettled(Slots holder) {
        return holder.birth() < firstOwnBirth;
    }

    /** Makes a point to go back to. */
    public Mark mark() {
        Mark mark = here();
        open++;
        firstBirth = Slots.BIRTHS.get();
        return mark;
    }

    /** Gives a point up: what was written stays, and belongs to the point before it. */
    public void keep(Mark mark) {
        open = mark.openBefore();
        firstBirth = mark.firstBirthBefore();
        if (open == 0) {
            entries.clear();
        }
    }

    /** How many points there are to go back to. */
    int open() {
        return open;
    }

    /** Begins to take down what is touched; gives the position of what comes first. */
    int watch() {
        watchers++;
        return touches.size();
    }

    /** Ends a watch. */
    void unwatch() {
        if (--watchers == 0) {
            touches.clear();
        }
    }

    /** The position behind all that was touched. */
    int touched() {
        return touches.size();
    }

    /** Whether all that was made before holds the same as at a position. */
    boolean isAsAt(int position, long firstBirth) {
        return touchedSince(position, target -> target.birth() < firstBirth).entrySet().stream()
                .allMatch(entry -> same(entry.getValue(), entry.getKey().target.slot(entry.getKey().name)));
    }

    /** Runs code and tells whether all that was made before holds the same as it did; then the version is the same, too. */
    boolean unchangedBy(Runnable code) {
        long before = version;
        long settledBefore = settledVersion;
        long firstOwnBefore = firstOwnBirth;
        long firstBirth = Slots.BIRTHS.get();
        int position = watch();
        try {
            code.run();
            if (!isAsAt(position, firstBirth)) {
                return false;
            }
            version = before;
            settledVersion = settledBefore;
            firstOwnBirth = firstOwnBefore;
            return true;
        } finally {
            unwatch();
        }
    }

    /** The slots touched since a position, of holders that are of concern, with the state that each had there. */
    Map<Slot, @Nullable Object> touchedSince(int position, Predicate<Slots> concern) {
        Map<Slot, @Nullable Object> first = new LinkedHashMap<>();
        for (int i = position; i < touches.size(); i++) {
            Entry entry = touches.get(i);
            if (concern.test(entry.target)) {
                Slot slot = new Slot(entry.target, entry.name);
                if (!first.containsKey(slot)) {
                    first.put(slot, entry.before);
                }
            }
        }
        return first;
    }

    /**
     * Makes unknown what has been written since a position to what was there before: it may have been written again.
     *
     * @param firstBirth what is born from here on was not there before
     */
    void doubt(int position, long firstBirth) {
        Writes before = new Writes();
        before.states.putAll(touchedSince(position, target -> target.birth() < firstBirth));
        widen(before, true);
    }

    /** The current state, for {@link #keep} to give up later points that code has left behind by unwinding. */
    Mark here() {
        if (open == 0) {
            version(); // What comes now is told from what was there.
        }
        return new Mark(
                entries.size(), open, firstBirth, Slots.BIRTHS.get(), version, settledVersion, firstOwnBirth);
    }

    /** Undoes everything since the mark and returns what had been written. */
    public Writes rollback(Mark to) {
        int mark = to.position();
        Writes writes = new Writes();
        for (int i = mark; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (isOlder(entry.target, to.firstBirth())) {
                writes.states.put(new Slot(entry.target, entry.name), entry.target.slot(entry.name));
            }
        }
        for (int i = entries.size() - 1; i >= mark; i--) {
            Entry entry = entries.removeLast();
            // What the branch made itself keeps its state: an error that it threw is read after it was undone.
            if (isOlder(entry.target, to.firstBirth())) {
                if (watchers > 0) {
                    touches.add(new Entry(entry.target, entry.name, entry.target.slot(entry.name)));
                }
                entry.target.restore(entry.name, entry.before);
            }
        }
        open = to.openBefore();
        firstBirth = to.firstBirthBefore();
        version = to.version();
        settledVersion = to.settledVersion();
        firstOwnBirth = to.firstOwnBirth();
        return writes;
    }

    /** Makes the writes of a branch that was undone, as they were. */
    public void apply(Writes writes) {
        writes.states.forEach((slot, state) -> write(slot.target, slot.name, state));
    }

    /** Makes the joined writes of two branches of which one has run and that both go on. */
    public void join(Writes left, Writes right) {
        Set<Slot> all = new LinkedHashSet<>(left.states.keySet());
        all.addAll(right.states.keySet());
        for (Slot slot : all) {
            @Nullable Object before = slot.target.slot(slot.name);
            @Nullable Object a = left.states.containsKey(slot) ? left.states.get(slot) : before;
            @Nullable Object b = right.states.containsKey(slot) ? right.states.get(slot) : before;
            write(slot.target, slot.name, joinStates(a, b));
        }
    }

    /**
     * Makes unknown what code changes that may run any number of times, given the writes of a further run.
     *
     * @param toUnknown whether it becomes unknown, or what has been seen so far
     * @return whether there was anything that was not known to change
     */
    boolean widen(Writes further, boolean toUnknown) {
        boolean changed = false;
        for (Map.Entry<Slot, @Nullable Object> entry : further.states.entrySet()) {
            Slot slot = entry.getKey();
            @Nullable Object now = slot.target.slot(slot.name);
            @Nullable Object then = entry.getValue();
            @Nullable Object wide = null;
            if (now instanceof ListValue.Items x && then instanceof ListValue.Items y) {
                ListValue.Items joined = x.join(y);
                wide = x.exact() || !x.known().containsAll(joined.known())
                        ? new ListValue.Items(joined.known(), false)
                        : null;
            } else if ((now == null || now instanceof Value) && (then == null || then instanceof Value)) {
                List<Value> known = Union.options(orMissing(now));
                boolean covered = known.stream().anyMatch(Unknown.class::isInstance)
                        || known.containsAll(Union.options(orMissing(then)));
                wide = covered
                        ? null
                        : Union.of(List.of(
                                orMissing(now), orMissing(then), toUnknown ? Unknown.ANY : orMissing(then)));
            }
            if (wide != null) {
                write(slot.target, slot.name, wide);
                changed = true;
            }
        }
        return changed;
    }

    /** What a slot holds when it is not known in which of two states it is. */
    static @Nullable Object joinStates(@Nullable Object a, @Nullable Object b) {
        if (Objects.equals(a, b)) {
            return a;
        }
        if (a instanceof ListValue.Items x && b instanceof ListValue.Items y) {
            return x.join(y);
        }
        if (a == null || a instanceof Value) {
            if (b == null || b instanceof Value) {
                return Union.of(orMissing(a), orMissing(b));
            }
        }
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return Unknown.ANY;
    }

    private static Value orMissing(@Nullable Object state) {
        return state == null ? Nothing.MISSING : (Value) state;
    }
}

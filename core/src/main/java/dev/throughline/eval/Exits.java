package dev.throughline.eval;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The joined state of the heap at the points where code is left before its end: at a break, a return or a throw. The
 * state is taken where the code leaves, so it is right whatever is undone or written afterwards, and it is made at the
 * place that the code leaves to.
 */
final class Exits {
    private final Journal journal;
    private final @Nullable Frame frame;
    private final int openAtStart;
    private final long firstBirth;
    private final Map<Journal.Slot, @Nullable Object> states = new LinkedHashMap<>();
    private int looked;
    private long youngest;
    private boolean any;
    private boolean open = true;

    /**
     * @param frame the function whose code is left; what the functions that it calls keep in variables of their own is of
     *     no concern
     */
    Exits(Journal journal, @Nullable Frame frame) {
        this.journal = journal;
        this.frame = frame;
        this.firstBirth = Slots.BIRTHS.get();
        this.openAtStart = journal.open();
        this.looked = journal.watch();
    }

    /** Whether some code has left. */
    boolean any() {
        return any;
    }

    /** Whether the running code may leave without being all that runs: it lies inside an undecided branch. */
    boolean inBranch() {
        return journal.open() > openAtStart;
    }

    /** The code leaves here. */
    void add() {
        Map<Journal.Slot, @Nullable Object> first = journal.touchedSince(looked, this::concerns);
        for (Map.Entry<Journal.Slot, @Nullable Object> touched : first.entrySet()) {
            Journal.Slot slot = touched.getKey();
            @Nullable Object state = slot.target().slot(slot.name());
            if (any && slot.target().birth() < youngest) {
                @Nullable Object before = states.containsKey(slot) ? states.get(slot) : touched.getValue();
                state = Journal.joinStates(before, state);
            }
            states.put(slot, state);
        }
        looked = journal.touched();
        youngest = Slots.BIRTHS.get();
        any = true;
    }

    /**
     * Makes the state in which the code has left.
     *
     * @param here whether the current state can be the one, too
     * @param leaving state that is local to this frame, other than variables, stays as it is; null for none
     */
    void land(boolean here, @Nullable Frame leaving) {
        look();
        states.forEach((slot, state) -> {
            @Nullable Object now = slot.target().slot(slot.name());
            boolean ignored = leaving != null && !(slot.target() instanceof Scope) && slot.target().isLocalTo(leaving);
            @Nullable Object joined = here ? Journal.joinStates(state, now) : state;
            if (!ignored && !Objects.equals(joined, now)) {
                journal.write(slot.target(), slot.name(), joined);
            }
        });
    }

    /** Ends the watch over what is written. What has been seen can still be made. */
    void close() {
        look();
        open = false;
        journal.unwatch();
    }

    private boolean concerns(Slots target) {
        return !(target instanceof Scope) || target.birth() < firstBirth || frame == null || target.isLocalTo(frame);
    }

    /** What is written after the last exit had its state from before at all of them. */
    private void look() {
        if (open && any) {
            journal.touchedSince(looked, this::concerns).forEach((slot, before) -> {
                if (slot.target().birth() < youngest && !states.containsKey(slot)) {
                    states.put(slot, before);
                }
            });
        }
    }
}

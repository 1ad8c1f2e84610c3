package dev.throughline.packs.pytest;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Realm;
import dev.throughline.packs.runner.SwitchNames;
import dev.throughline.packs.runner.TestPlan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What runs in a world: tests, fixtures and modules can say while they run that they are skipped. */
public final class PytestState {

    /** Something that may be skipped, with the switch that it turns out to stand behind. */
    static final class Slot {
        private @Nullable String optIn;

        @Nullable String optIn() {
            return optIn;
        }
    }

    private final Slot module = new Slot();
    private final Deque<Slot> running = new ArrayDeque<>();
    private final List<Runnable> cleanups = new ArrayList<>();

    public static PytestState of(Realm realm) {
        return realm.companion(PytestState.class, PytestState::new);
    }

    /** The slot of the file itself. */
    Slot module() {
        return module;
    }

    /** Whether a test or fixture runs, rather than the body of a module. */
    boolean isRunning() {
        return !running.isEmpty();
    }

    /** Whether the body of a module was seen to skip what it holds or sets up. */
    public boolean isSkipped() {
        return module.optIn() != null;
    }

    /** Begins something that may be skipped. */
    Slot begin() {
        Slot slot = new Slot();
        running.push(slot);
        return slot;
    }

    /** Ends what has begun last. */
    void end() {
        running.pop();
    }

    /** Runs code when the running test of unittest is over, the last one first. */
    void afterwards(Runnable code) {
        cleanups.add(code);
    }

    /** The running test of unittest is over. */
    void finish() {
        while (!cleanups.isEmpty()) {
            cleanups.removeLast().run();
        }
    }

    /** What runs now is skipped here, under the conditions that have led here. */
    void skip(Interpreter in) {
        String name = new SwitchNames(in.realm().program()).of(in.condition());
        Slot slot = running.isEmpty() ? module : running.peek();
        slot.optIn = SwitchNames.both(slot.optIn, name == null ? TestPlan.SKIPPED : name);
    }
}

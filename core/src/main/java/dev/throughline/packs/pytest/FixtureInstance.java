package dev.throughline.packs.pytest;

import dev.throughline.eval.Trace;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fixture while it is set up, and what it was seen to do. */
final class FixtureInstance {
    private final FixtureDefinition definition;
    private final List<Runnable> finalizers = new ArrayList<>();
    private Value value = Unknown.ANY;
    private int entered;
    private @Nullable Trace trace;
    private @Nullable String optIn;

    FixtureInstance(FixtureDefinition definition) {
        this.definition = definition;
    }

    FixtureDefinition definition() {
        return definition;
    }

    Value value() {
        return value;
    }

    /** It is set up; gives how many times it has been. */
    int enters(Value made) {
        value = made;
        return ++entered;
    }

    boolean isEntered() {
        return entered > 0;
    }

    /** Runs code when it is over, the last one first. */
    void afterwards(Runnable code) {
        finalizers.add(code);
    }

    void finish() {
        while (!finalizers.isEmpty()) {
            finalizers.removeLast().run();
        }
    }

    /** What was seen of setting it up and of cleaning up after it; null until it is over. */
    @Nullable Trace trace() {
        return trace;
    }

    void over(Trace seen) {
        trace = seen;
    }

    /** The switch without which it, and whatever uses it, is skipped; null when it always runs. */
    @Nullable String optIn() {
        return optIn;
    }

    void skipped(@Nullable String name) {
        optIn = name;
    }
}

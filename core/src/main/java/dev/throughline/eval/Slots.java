package dev.throughline.eval;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Anything with named, mutable state. All writes go through the {@link Journal}. Compared by identity. */
public interface Slots {

    /** Gives every holder of state its place in the order in which they were made. */
    AtomicLong BIRTHS = new AtomicLong();

    /** Its place in the order in which holders of state were made: what a branch makes, the other side has not. */
    long birth();

    /** The current state of a slot, or null when it was never written. */
    @Nullable Object slot(String name);

    /** Sets the state of a slot without a record of it; only for the journal and for a value's own construction. */
    void restore(String name, @Nullable Object state);

    /**
     * Whether writes that a branch of this frame makes before it leaves the function are of no
     * concern to the code below: true for the frame's own variables, false for shared state.
     */
    boolean isLocalTo(Frame frame);

    /** Whether code elsewhere may do something else for what it holds; false where only its holder looks at it. */
    default boolean isShared() {
        return true;
    }
}

package dev.throughline.eval;

import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the running function that {@code break} and {@code continue} can leave: a loop, a switch or a labelled
 * statement. Each has two bits of its own in the completions of the statements inside.
 */
final class Target {
    /** What a break can leave. */
    enum Kind {
        LOOP,
        SWITCH,
        LABELLED
    }

    /** Statements nested more deeply share their bits, which may only add ways to complete. */
    private static final int DEEPEST = 13;

    private static final int FIRST_BIT = 2;

    private final @Nullable Target outer;
    private final Kind kind;
    private final @Nullable String label;
    private final Exits breaks;
    private final int depth;
    private @Nullable Exits continues;
    private @Nullable Value given;

    Target(@Nullable Target outer, Kind kind, @Nullable String label, Exits breaks) {
        this.outer = outer;
        this.kind = kind;
        this.label = label;
        this.breaks = breaks;
        this.depth = outer == null ? 0 : Math.min(outer.depth + 1, DEEPEST);
    }

    @Nullable Target outer() {
        return outer;
    }

    /** Whether a break, or a continue, with this label or none leaves this statement. */
    boolean isMeant(@Nullable String by, boolean goesOn) {
        if (by != null) {
            return by.equals(label);
        }
        return kind == Kind.LOOP || (kind == Kind.SWITCH && !goesOn);
    }

    int breakBit() {
        return 1 << (FIRST_BIT + 2 * depth);
    }

    int continueBit() {
        return breakBit() << 1;
    }

    /** A break leaves with a value. */
    void gives(Value value) {
        given = given == null ? value : Union.of(given, value);
    }

    /** What the breaks gave, or null when none has left. */
    @Nullable Value given() {
        return given;
    }

    /** Where breaks have left from. */
    Exits breaks() {
        return breaks;
    }

    /** Where the running round of a loop has been left from by a continue, or null outside of a round. */
    @Nullable Exits continues() {
        return continues;
    }

    void continues(@Nullable Exits round) {
        continues = round;
    }

    /** The ways in which it or a statement around it is being left. */
    int pending() {
        int bits = 0;
        for (Target target = this; target != null; target = target.outer) {
            bits |= target.breaks.any() ? target.breakBit() : 0;
            bits |= target.continues != null && target.continues.any() ? target.continueBit() : 0;
        }
        return bits;
    }
}

package dev.throughline.eval;

import org.jspecify.annotations.Nullable;

/** The part of a try statement that its finalizer follows: what leaves it early runs the finalizer first. */
final class Protected {
    private final @Nullable Protected outer;
    private final @Nullable Target around;
    private final Exits exits;
    private int ways;

    /**
     * @param around the innermost statement around the try that a break can leave
     */
    Protected(@Nullable Protected outer, @Nullable Target around, Exits exits) {
        this.outer = outer;
        this.around = around;
        this.exits = exits;
    }

    @Nullable Protected outer() {
        return outer;
    }

    /** The states in which it was left early. */
    Exits exits() {
        return exits;
    }

    /** The ways in which it was left early. */
    int ways() {
        return ways;
    }

    /** Takes down that it is left on the way to a statement around it, or out of the function. */
    void leave(int way) {
        ways |= way;
        exits.add();
    }

    /** Whether a statement lies around it; null stands for the function. */
    boolean liesInside(@Nullable Target target) {
        for (Target each = around; each != null; each = each.outer()) {
            if (each == target) {
                return true;
            }
        }
        return target == null;
    }
}

package dev.throughline.eval;

/**
 * Limits of the interpretation, in counts and never in time, so that results do not depend on the machine.
 *
 * @param steps most expressions and statements of one exploration
 * @param slice most of them in one call that holds no answer object, while a surface is explored
 * @param depth deepest nesting of calls
 * @param recursion most activations of one function at a time
 * @param rounds most rounds of a loop over known elements
 */
public record Budget(long steps, int slice, int depth, int recursion, int rounds) {
    /** For production builds and tests: large, so that only endless code meets it. */
    public static final Budget EXACT = new Budget(6_000_000, Integer.MAX_VALUE, 60, 8, 200);

    /** For the surface of one route. */
    public static final Budget SURFACE = new Budget(400_000, 3_000, 40, 4, 40);

    /** Whether calls that hold no answer object get a slice only. */
    boolean slices() {
        return slice < Integer.MAX_VALUE;
    }
}

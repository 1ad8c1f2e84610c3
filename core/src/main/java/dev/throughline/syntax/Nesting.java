package dev.throughline.syntax;

/** Counts how deep the parts of a source that are being lowered are nested in one another. */
public final class Nesting {

    /**
     * Nested expressions, statements, patterns and types that are followed. What people write stays far
     * below; a chain of calls counts once. Deeper input becomes opaque instead of exhausting the stack.
     */
    public static final int MAX_DEPTH = 250;

    private int depth;

    /** Goes one level deeper; false at the limit. Every true is paired with a {@link #leave()}. */
    public boolean enter() {
        if (depth >= MAX_DEPTH) {
            return false;
        }
        depth++;
        return true;
    }

    /** Comes back from a level. */
    public void leave() {
        depth--;
    }
}

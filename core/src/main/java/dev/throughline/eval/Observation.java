package dev.throughline.eval;

/** Something that a pack saw while the code ran; each pack has kinds of its own. */
public interface Observation {

    /** Whether it says the same of every call that does the same, whatever led there. */
    default boolean isTimeless() {
        return false;
    }
}

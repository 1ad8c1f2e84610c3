package dev.throughline.eval.value;

/** The ways of having no value. */
public enum Nothing implements Value {
    NULL,
    UNDEFINED,
    /**
     * No such entry: reads as {@link #UNDEFINED}, but tells an absent key from one that holds
     * undefined. A union that contains it is an entry that may be absent.
     */
    MISSING
}

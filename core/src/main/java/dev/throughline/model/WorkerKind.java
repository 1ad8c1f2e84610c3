package dev.throughline.model;

/** Why the code of a background worker runs again and again. */
public enum WorkerKind {
    /** It loops, or a timer calls it at an interval. */
    LOOP("loop"),
    /** A scheduler calls it at given times. */
    SCHEDULE("schedule"),
    /** It is called with every message of a queue. */
    CONSUMER("consumer");

    private final String label;

    WorkerKind(String label) {
        this.label = label;
    }

    /** The word of the report for this kind. */
    public String label() {
        return label;
    }
}

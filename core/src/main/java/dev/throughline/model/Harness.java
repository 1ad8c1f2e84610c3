package dev.throughline.model;

/** How a test reaches the code under test. */
public enum Harness {
    /** The app is built by the same function or module that production uses. */
    FULL_APP("full-app"),
    /** The test builds an app of its own and mounts only some of the project's routers or handlers. */
    SLICE("slice"),
    /** No HTTP. */
    SERVICE("service"),
    /** An address given from outside. */
    LIVE("live");

    private final String label;

    Harness(String label) {
        this.label = label;
    }

    /** The word of the report for this harness. */
    public String label() {
        return label;
    }
}

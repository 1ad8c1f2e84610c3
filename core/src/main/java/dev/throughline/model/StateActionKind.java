package dev.throughline.model;

/** What can move a resource from one state to another. */
public enum StateActionKind {
    /** A request to a route. */
    ROUTE("route"),
    /** A background worker. */
    WORKER("worker");

    private final String label;

    StateActionKind(String label) {
        this.label = label;
    }

    /** The word of the report for this kind. */
    public String label() {
        return label;
    }
}

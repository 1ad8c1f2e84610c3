package dev.throughline.model;

/** What an action does to a resource that is in some state. */
public enum StateEffect {
    /** It moves the resource to another state, or to one of several. */
    MOVES("moves"),
    /** It answers with an error and leaves the state as it is. */
    REFUSED("refused"),
    /** It succeeds and leaves the state as it is. */
    STAYS("stays"),
    /** The code does not tell. */
    UNDECIDED("undecided");

    private final String label;

    StateEffect(String label) {
        this.label = label;
    }

    /** The word of the report for this effect. */
    public String label() {
        return label;
    }
}

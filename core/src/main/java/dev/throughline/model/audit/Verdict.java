package dev.throughline.model.audit;

/** What the integration suite proves about a route or a route group, from least to most. */
public enum Verdict {
    /** Nothing in the integration suite reaches it. */
    NONE("none"),
    /** Exercises reach it, and all of them are of grade {@code unit}. */
    MISLABELED_UNIT_TEST("mislabeled-unit-test"),
    /** At least one exercise of grade {@code integration} or {@code mixed} reaches it, and it is not covered. */
    PARTIAL("partial"),
    /** Every own outcome and every guard outcome is asserted through the real app. */
    COVERED("covered");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** The word of the report for this verdict. */
    public String label() {
        return label;
    }
}

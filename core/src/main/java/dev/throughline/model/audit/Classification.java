package dev.throughline.model.audit;

/** What a test file is, whatever it is called. */
public enum Classification {
    /** One of its exercises is of grade {@code integration}. */
    INTEGRATION("integration"),
    /** One of its exercises is of grade {@code mixed}, none is {@code integration}. */
    PARTIAL("partial"),
    /** It stands in the integration suite and has cases, and all of its exercises are of grade {@code unit}. */
    MISLABELED_UNIT_TEST("mislabeled-unit-test"),
    /** It stands outside the integration suite, or has no case at all. */
    UNIT("unit");

    private final String label;

    Classification(String label) {
        this.label = label;
    }

    /** The word of the report for this classification. */
    public String label() {
        return label;
    }
}

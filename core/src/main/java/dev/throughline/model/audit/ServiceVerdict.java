package dev.throughline.model.audit;

/** What the integration suite proves about a service, repository, client or worker, from least to most. */
public enum ServiceVerdict {
    /** No exercise of the integration suite runs or doubles it. */
    NONE("none"),
    /** It appears only as a double. */
    MOCKED_ONLY("mocked-only"),
    /** It runs for real, but only in exercises of grade {@code unit}. */
    UNIT_ONLY("unit-only"),
    /** An exercise of grade {@code integration} or {@code mixed} runs it for real. */
    COVERED("covered");

    private final String label;

    ServiceVerdict(String label) {
        this.label = label;
    }

    /** The word of the report for this verdict. */
    public String label() {
        return label;
    }
}

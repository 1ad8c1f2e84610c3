package dev.throughline.model.audit;

/** How much of the real thing one exercise runs, from least to most. */
public enum Grade {
    /** No boundary is crossed for real where one stands, whatever the file is called. */
    UNIT("unit"),
    /** A boundary is crossed for real, but a double stands on the path or the harness is a slice. */
    MIXED("mixed"),
    /** The real thing from the request or the call to every boundary. */
    INTEGRATION("integration");

    private final String label;

    Grade(String label) {
        this.label = label;
    }

    /** The word of the report for this grade. */
    public String label() {
        return label;
    }
}

package dev.throughline.model.audit;

/** How urgent a gap is: risk before traffic before complexity. */
public enum Priority {
    /** Money, credentials, authorisation, loss of data. */
    P0,
    /** High traffic or core flow. */
    P1,
    /** Wiring and complex flows. */
    P2,
    /** The rest. */
    P3;

    /** The word of the report for this priority. */
    public String label() {
        return name();
    }
}

package dev.throughline.model.audit;

/** The kinds of scenario that the tests of a route can miss. */
public enum ScenarioKind {
    /** An answer that the code can give and no test asserts. */
    OUTCOME("outcome"),
    /** A missing or invalid credential, or another user's data. */
    AUTH("auth"),
    /** An input that the route's validation refuses. */
    VALIDATION("validation"),
    /** Bounds and stability of pages. */
    PAGINATION("pagination"),
    /** The same request sent twice. */
    IDEMPOTENCY("idempotency"),
    /** Several requests on the same resource at once. */
    CONCURRENCY("concurrency"),
    /** More requests than a limit allows. */
    RATE_LIMIT("rate-limit"),
    /** Something outside is down or slow. */
    DEGRADATION("degradation"),
    /** A failure half-way that must leave nothing behind. */
    ROLLBACK("rollback"),
    /** An action on a resource in each of its states. */
    STATE("state"),
    /** Something registered that no test runs for real. */
    WIRING("wiring");

    private final String label;

    ScenarioKind(String label) {
        this.label = label;
    }

    /** The word of the report for this kind. */
    public String label() {
        return label;
    }
}

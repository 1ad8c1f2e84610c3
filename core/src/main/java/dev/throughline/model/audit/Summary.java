package dev.throughline.model.audit;

/**
 * The totals of one audit.
 *
 * @param groups only groups that have routes, since the others have no verdict
 * @param outcomes own and guard outcomes of every route, and the shared outcomes of every app once
 * @param tests the integration suite only
 * @param unresolved number of blind spots
 */
public record Summary(
        VerdictCounts routes,
        VerdictCounts groups,
        ServiceCounts services,
        ServiceCounts workers,
        OutcomeCounts outcomes,
        TestCounts tests,
        int unresolved) {

    /** How many routes or groups have each verdict; the verdicts add up to the total. */
    public record VerdictCounts(int total, int covered, int partial, int mislabeledUnitTest, int none) {}

    /** How many services, or workers, have each verdict; the verdicts add up to the total. */
    public record ServiceCounts(int total, int covered, int unitOnly, int mockedOnly, int none) {}

    /** How many of the known outcomes are asserted. */
    public record OutcomeCounts(int total, int asserted) {}

    /** Size of the integration suite. Files that were not analysed count without cases. */
    public record TestCounts(int files, int cases, int exercises) {}
}

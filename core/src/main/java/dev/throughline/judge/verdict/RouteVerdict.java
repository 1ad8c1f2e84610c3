package dev.throughline.judge.verdict;

import dev.throughline.judge.evidence.RouteEvidence;
import dev.throughline.model.audit.Verdict;

/** The verdict of one route from the evidence of one suite. */
public final class RouteVerdict {

    private RouteVerdict() {}

    /**
     * Judges a route. A route of which no own outcome is known is never {@code covered}: nothing was checked, and
     * nothing checked must not read as green.
     */
    public static Verdict of(RouteEvidence evidence) {
        if (evidence.exercises().isEmpty()) {
            return Verdict.NONE;
        }
        if (evidence.evidence().isEmpty()) {
            return Verdict.MISLABELED_UNIT_TEST;
        }
        boolean everyOutcomeProven = !evidence.surface().own().isEmpty()
                && evidence.surface().outcomes().stream().allMatch(evidence::proven);
        return everyOutcomeProven ? Verdict.COVERED : Verdict.PARTIAL;
    }
}

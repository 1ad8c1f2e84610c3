package dev.throughline.judge.gap;

import dev.throughline.model.audit.Priority;

/**
 * How urgent a gap is, and why.
 *
 * @param severity order within the priority, the worst first
 */
record Ranking(Priority priority, int severity, String why) {

    static Ranking of(Risk risk, String why) {
        return new Ranking(Priority.P0, risk.ordinal(), risk.label() + ": " + why);
    }

    static Ranking of(Priority priority, String why) {
        return new Ranking(priority, 0, why);
    }
}

package dev.throughline.judge.gap;

import dev.throughline.model.audit.Priority;
import org.jspecify.annotations.Nullable;

/**
 * How urgent a gap is, and why.
 *
 * @param risk what makes it P0; null for the other priorities
 */
record Ranking(Priority priority, @Nullable Risk risk, String why) {

    static Ranking of(Risk risk, String why) {
        return new Ranking(Priority.P0, risk, risk.label() + ": " + why);
    }

    static Ranking of(Priority priority, String why) {
        return new Ranking(priority, null, why);
    }
}

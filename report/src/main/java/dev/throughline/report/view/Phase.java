package dev.throughline.report.view;

import dev.throughline.model.audit.Gap;
import java.util.List;

/**
 * One phase of the backfill plan.
 *
 * @param title what the phase is about
 * @param first what has to exist before its tests can be written, in words; empty when nothing
 * @param gaps what its tests close, in order
 * @param gate when the phase is complete, in words
 */
public record Phase(String title, List<String> first, List<Gap> gaps, String gate) {

    /** Copies the lists. */
    public Phase {
        first = List.copyOf(first);
        gaps = List.copyOf(gaps);
    }

    /** Whether nothing is to be done in it. */
    public boolean isEmpty() {
        return first.isEmpty() && gaps.isEmpty();
    }
}

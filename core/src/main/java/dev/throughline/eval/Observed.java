package dev.throughline.eval;

import org.jspecify.annotations.Nullable;

/**
 * An observation with its circumstances.
 *
 * @param what what was seen
 * @param site where
 * @param frame the call stack
 * @param condition the unknown decisions that led there
 * @param order position in the run, for before and after
 */
public record Observed(
        Observation what, Site site, @Nullable Frame frame, PathCondition condition, long order) {}

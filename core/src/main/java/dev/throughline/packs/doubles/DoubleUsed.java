package dev.throughline.packs.doubles;

import dev.throughline.eval.Observation;

/**
 * The code under test was given a double in place of the real thing.
 *
 * @param name what is replaced
 */
public record DoubleUsed(String name) implements Observation {}

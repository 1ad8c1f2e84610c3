package dev.throughline.packs.client;

import dev.throughline.eval.Observation;

/**
 * Test code made a check that holds whatever the code under test does, and that names no answer.
 *
 * @param written whether its words alone say so; else it is known only from what the check was computed to
 */
public record VacuousCheck(boolean written) implements Observation {}

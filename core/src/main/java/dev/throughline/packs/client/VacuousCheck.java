package dev.throughline.packs.client;

import dev.throughline.eval.Observation;

/** Test code made a check that holds whatever the code under test does, and that names no answer. */
public record VacuousCheck() implements Observation {}

package dev.throughline.audit;

import dev.throughline.eval.Observation;

/** Code of the project called something that a test put in the place of the real thing. */
record FakeCalled(String name) implements Observation {}

package dev.throughline.audit;

import dev.throughline.eval.Observation;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Value;

/**
 * Code of the project called a function of the tests, which may stand in the place of the real thing.
 *
 * @param receiver the object that it was called on, undefined when there is none
 */
record FakeCalled(Closure function, Value receiver) implements Observation {}

package dev.throughline.packs.doubles;

import dev.throughline.eval.Observation;
import dev.throughline.eval.value.Value;

/**
 * A mock function answered a call in place of the real thing. A spy that passes calls on to the original is not
 * reported.
 *
 * @param receiver the object that it was called on, undefined when there is none
 */
public record DoubleCalled(MockFunction mock, Value receiver) implements Observation {}

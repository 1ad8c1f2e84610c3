package dev.throughline.packs.web;

import dev.throughline.eval.Observation;
import dev.throughline.eval.value.Value;

/**
 * A response was sent.
 *
 * @param status its status, a number where it is known
 * @param body what was sent, undefined when nothing was
 */
public record Emitted(Value status, Value body) implements Observation {}

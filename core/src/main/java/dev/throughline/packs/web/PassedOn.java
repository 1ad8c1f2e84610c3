package dev.throughline.packs.web;

import dev.throughline.eval.Observation;
import dev.throughline.eval.value.ThrownValue;
import org.jspecify.annotations.Nullable;

/**
 * A handler passed control on.
 *
 * @param error what it passed on to the error handlers, as it was then and with its origin, or null for the next handler
 */
public record PassedOn(@Nullable ThrownValue error) implements Observation {}

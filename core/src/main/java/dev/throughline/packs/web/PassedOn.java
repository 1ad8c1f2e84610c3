package dev.throughline.packs.web;

import dev.throughline.eval.Observation;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A handler passed control on.
 *
 * @param error what it passed on to the error handlers, or null for the next handler
 */
public record PassedOn(@Nullable Value error) implements Observation {}

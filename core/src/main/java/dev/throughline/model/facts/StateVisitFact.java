package dev.throughline.model.facts;

import org.jspecify.annotations.Nullable;

/**
 * A test performs an action on a resource of which the state is known.
 *
 * @param file the test file
 * @param test suite and case, joined with {@code  > }
 * @param line line of the request in the test file
 * @param state the state before; null where the action makes the resource
 */
public record StateVisitFact(String file, String test, int line, @Nullable String state) {}

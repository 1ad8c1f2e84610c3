package dev.throughline.model.facts;

/**
 * A test performs an action on a resource of which the state is known.
 *
 * @param file the test file
 * @param test suite and case, joined with {@code  > }
 * @param line line of the request in the test file
 * @param state the state before
 */
public record StateVisitFact(String file, String test, int line, String state) {}

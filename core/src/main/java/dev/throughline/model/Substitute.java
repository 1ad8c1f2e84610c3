package dev.throughline.model;

/**
 * Anything that a test puts in the place of the real thing.
 *
 * @param name what is replaced, in the project's own word
 * @param kind what the substitute reaches
 * @param source where the test installs it
 */
public record Substitute(String name, SubstituteKind kind, SourceRef source) {}

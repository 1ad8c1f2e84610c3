package dev.throughline.model;

/**
 * Something that could not be resolved, with its place.
 *
 * @param what what was looked for, such as {@code request path}
 * @param why why it could not be known
 */
public record BlindSpot(SourceRef source, String what, String why) {}

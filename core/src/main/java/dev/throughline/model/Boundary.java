package dev.throughline.model;

import org.jspecify.annotations.Nullable;

/**
 * A place where the project's code meets the outside.
 *
 * @param kind what lies beyond
 * @param name the technology, such as {@code firestore} or {@code postgres}
 * @param source where the project's code talks to it, if one place is known
 */
public record Boundary(BoundaryKind kind, String name, @Nullable SourceRef source) {}

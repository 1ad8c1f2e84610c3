package dev.throughline.packs.boundary;

import dev.throughline.model.Boundary;

/**
 * An I/O operation that a table lists.
 *
 * @param boundary what is talked to, without a source
 * @param name the member that is called; {@code ()} when the value itself is called
 * @param weak whether the boundary is only listed and raises no grade
 */
public record BoundaryOperation(Boundary boundary, String name, boolean weak) {}

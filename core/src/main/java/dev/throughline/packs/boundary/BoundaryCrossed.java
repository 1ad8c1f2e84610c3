package dev.throughline.packs.boundary;

import dev.throughline.eval.Observation;
import dev.throughline.model.Boundary;

/**
 * The project's code called an operation of a library that talks to the outside.
 *
 * @param boundary what was talked to; its source is the place of the call
 * @param operation name of the operation, such as {@code query}; {@code ()} when the library itself is called
 * @param weak whether the boundary is only listed and raises no grade, as the local file system
 */
public record BoundaryCrossed(Boundary boundary, String operation, boolean weak) implements Observation {

    @Override
    public boolean isTimeless() {
        return true;
    }
}

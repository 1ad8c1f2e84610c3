package dev.throughline.audit;

import dev.throughline.packs.Pack;
import dev.throughline.packs.boundary.BoundaryTables;
import java.util.List;

/**
 * What an audit knows of libraries.
 *
 * @param packs models of what they do
 * @param boundaries which of them talk to the outside
 */
record Knowledge(List<Pack> packs, BoundaryTables boundaries) {
    Knowledge {
        packs = List.copyOf(packs);
    }
}

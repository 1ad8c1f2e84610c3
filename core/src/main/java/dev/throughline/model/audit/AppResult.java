package dev.throughline.model.audit;

import dev.throughline.model.SourceRef;
import java.util.List;

/**
 * One server of the repository.
 *
 * @param entry the file that starts it
 * @param shared outcomes that belong to the whole app, the 404 for unknown paths among them
 */
public record AppResult(String name, SourceRef entry, List<Outcome> shared) {

    /** Copies the list. */
    public AppResult {
        shared = List.copyOf(shared);
    }
}

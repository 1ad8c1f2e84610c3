package dev.throughline.model.facts;

import dev.throughline.model.SourceRef;
import java.util.List;

/**
 * One server of the repository.
 *
 * @param name unique within the repository
 * @param entry the file that starts it
 * @param shared outcomes that belong to the whole app
 */
public record AppFact(String name, SourceRef entry, List<OutcomeFact> shared) {}

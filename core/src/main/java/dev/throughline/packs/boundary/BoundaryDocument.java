package dev.throughline.packs.boundary;

import dev.throughline.model.Boundary;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one table says, by package.
 *
 * @param rules the rules of each package; none for a package that is known to cross nothing that counts
 * @param substitutes what a package that answers in place of the real thing stands for
 */
record BoundaryDocument(SortedMap<String, List<BoundaryRule>> rules, SortedMap<String, Boundary> substitutes) {

    BoundaryDocument {
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
        substitutes = Collections.unmodifiableSortedMap(new TreeMap<>(substitutes));
    }

    /** This table with another on top: what that says about a package replaces what this says about it. */
    BoundaryDocument under(BoundaryDocument other) {
        return new BoundaryDocument(replaced(rules, other.rules), replaced(substitutes, other.substitutes));
    }

    private static <T> SortedMap<String, T> replaced(Map<String, T> below, Map<String, T> above) {
        SortedMap<String, T> all = new TreeMap<>(below);
        all.putAll(above);
        return all;
    }
}

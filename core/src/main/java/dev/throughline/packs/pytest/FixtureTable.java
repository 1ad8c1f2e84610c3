package dev.throughline.packs.pytest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fixtures that tests at one place see: those of the nearest definition by name, from the file's outermost
 * {@code conftest.py} to the class that they are methods of.
 */
final class FixtureTable {
    /** No fixtures but those of plugins. */
    static final FixtureTable EMPTY = new FixtureTable(Map.of());

    private final Map<String, FixtureDefinition> nearest;

    private FixtureTable(Map<String, FixtureDefinition> nearest) {
        this.nearest = nearest;
    }

    /** The fixtures that are seen inside of a place which defines some. */
    FixtureTable with(List<FixtureDefinition> definitions) {
        if (definitions.isEmpty()) {
            return this;
        }
        Map<String, FixtureDefinition> inner = new LinkedHashMap<>(nearest);
        for (FixtureDefinition definition : definitions) {
            inner.put(definition.name(), definition.overriding(nearest.get(definition.name())));
        }
        return new FixtureTable(inner);
    }

    /** The fixture of a name, or null when the project defines none. */
    @Nullable FixtureDefinition find(String name) {
        return nearest.get(name);
    }

    /** Those that are used without being asked for, outermost first. */
    List<FixtureDefinition> autouse() {
        List<FixtureDefinition> used = new ArrayList<>();
        nearest.values().stream().filter(FixtureDefinition::autouse).forEach(used::add);
        return used;
    }
}

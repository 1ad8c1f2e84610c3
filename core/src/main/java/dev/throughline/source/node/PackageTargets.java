package dev.throughline.source.node;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads the conditional tables {@code exports} and {@code imports} of a manifest. */
final class PackageTargets {

    private static final int MOST_TARGETS = 64;
    private static final int DEEPEST = 16;
    /** Conditions that lead to what somebody wrote, before those that lead to what a build makes of it. */
    private static final List<String> SOURCE_CONDITIONS = List.of("source", "development", "typescript", "ts", "bun");

    private PackageTargets() {}

    /**
     * The targets that a table gives for a key, as written, the likeliest source first.
     *
     * @param table the {@code exports} or {@code imports} node
     * @param key {@code .}, {@code ./sub} or {@code #name}
     */
    static List<String> of(JsonNode table, String key) {
        if (!isSubpathTable(table)) {
            return key.equals(".") ? leaves(table) : List.of();
        }
        List<PathPattern> patterns = new ArrayList<>();
        table.properties().forEach(entry -> patterns.add(PathPattern.of(entry.getKey(), leaves(entry.getValue()))));
        patterns.sort(PathPattern::bySpecificity);
        for (PathPattern pattern : patterns) {
            List<String> targets = pattern.targetsFor(key).orElse(List.of());
            if (!targets.isEmpty()) {
                return targets;
            }
        }
        return List.of();
    }

    private static boolean isSubpathTable(JsonNode table) {
        return table.isObject()
                && table.properties().stream()
                        .anyMatch(entry -> entry.getKey().startsWith(".") || entry.getKey().startsWith("#"));
    }

    private static List<String> leaves(JsonNode node) {
        List<String> leaves = new ArrayList<>();
        collect(node, leaves, 0);
        return leaves;
    }

    private static void collect(JsonNode node, List<String> leaves, int depth) {
        if (depth > DEEPEST || leaves.size() > MOST_TARGETS) {
            return;
        }
        if (node.isTextual()) {
            leaves.add(node.asText());
        } else if (node.isArray()) {
            node.forEach(element -> collect(element, leaves, depth + 1));
        } else if (node.isObject()) {
            SOURCE_CONDITIONS.forEach(condition -> collect(node.path(condition), leaves, depth + 1));
            node.properties().forEach(entry -> {
                if (!SOURCE_CONDITIONS.contains(entry.getKey())) {
                    collect(entry.getValue(), leaves, depth + 1);
                }
            });
        }
    }
}

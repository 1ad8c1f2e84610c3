package dev.throughline.source.cargo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which features of a package are on when nobody asks for any. */
final class DefaultFeatures {

    private DefaultFeatures() {}

    static Set<String> of(Map<String, List<String>> features) {
        Set<String> on = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of("default"));
        while (!open.isEmpty()) {
            for (String turnedOn : features.getOrDefault(open.pop(), List.of())) {
                // "dep:x", "x/feature" and "x?/feature" speak of dependencies.
                if (!turnedOn.contains(":") && !turnedOn.contains("/") && on.add(turnedOn)) {
                    open.push(turnedOn);
                }
            }
        }
        return on;
    }
}

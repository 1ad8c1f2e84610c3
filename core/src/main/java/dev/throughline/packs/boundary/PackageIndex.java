package dev.throughline.packs.boundary;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is known of the package that a library path starts with. Package names may hold dots ({@code sql.js},
 * {@code google.cloud.storage}) and sub-paths ({@code firebase-admin/auth}), so the longest known name wins; a name
 * with {@code *} at its end is asked last, the longest first. That holds for every language: a path never has to be cut
 * without knowing the names.
 */
final class PackageIndex<T> {
    private static final String BUILTIN_PREFIX = "node:";
    private static final String SEPARATORS = "./(";

    private final Map<String, T> exact = new HashMap<>();
    private final NavigableMap<String, T> beginnings = new TreeMap<>();

    /**
     * What was found.
     *
     * @param name the package as the path names it
     * @param rest what follows the name in the path
     */
    record Found<T>(T value, String name, String rest) {}

    PackageIndex(Map<String, T> byName) {
        byName.forEach((name, value) -> {
            if (name.endsWith("*")) {
                beginnings.put(name.substring(0, name.length() - 1), value);
            } else {
                exact.put(name, value);
            }
        });
    }

    /** The names without {@code *}, sorted. */
    SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(exact.keySet()));
    }

    @Nullable Found<T> find(String path) {
        String plain = path.startsWith(BUILTIN_PREFIX) ? path.substring(BUILTIN_PREFIX.length()) : path;
        @Nullable Found<T> longest = null;
        boolean scoped = plain.startsWith("@");
        for (int i = 1; i <= plain.length(); i++) {
            char c = i == plain.length() ? '(' : plain.charAt(i);
            boolean inScope = scoped && c == '/' && plain.indexOf('/') == i;
            if (inScope || SEPARATORS.indexOf(c) < 0) {
                continue;
            }
            T value = exact.get(plain.substring(0, i));
            longest = value == null ? longest : new Found<>(value, plain.substring(0, i), plain.substring(i));
            if (c == '(') {
                break;
            }
        }
        return longest != null ? longest : byBeginning(plain);
    }

    /** What the {@code *} of a name stands for ends with the name's last part. */
    private @Nullable Found<T> byBeginning(String path) {
        for (Map.Entry<String, T> entry : beginnings.headMap(path, true).descendingMap().entrySet()) {
            if (path.startsWith(entry.getKey())) {
                int end = entry.getKey().length();
                while (end < path.length() && SEPARATORS.indexOf(path.charAt(end)) < 0) {
                    end++;
                }
                return new Found<>(entry.getValue(), path.substring(0, end), path.substring(end));
            }
        }
        return null;
    }
}

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
 * Finds what is known of the package that a library path starts with. Package names may hold dots ({@code sql.js}) and
 * sub-paths ({@code firebase-admin/auth}), so the longest known name wins; a name with {@code *} at its end is asked
 * last.
 */
final class PackageIndex<T> {
    private static final String BUILTIN_PREFIX = "node:";

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
        int nameEnd = -1;
        boolean scoped = plain.startsWith("@");
        for (int i = 1; i <= plain.length(); i++) {
            char c = i == plain.length() ? '(' : plain.charAt(i);
            boolean inScope = scoped && c == '/' && plain.indexOf('/') == i;
            if (inScope || (c != '.' && c != '/' && c != '(')) {
                continue;
            }
            nameEnd = nameEnd < 0 ? i : nameEnd;
            T value = exact.get(plain.substring(0, i));
            longest = value == null ? longest : new Found<>(value, plain.substring(0, i), plain.substring(i));
            if (c == '(') {
                break;
            }
        }
        return longest != null || nameEnd < 0 ? longest : byBeginning(plain, nameEnd);
    }

    private @Nullable Found<T> byBeginning(String path, int nameEnd) {
        String name = path.substring(0, nameEnd);
        for (Map.Entry<String, T> entry : beginnings.headMap(name, true).descendingMap().entrySet()) {
            if (name.startsWith(entry.getKey())) {
                return new Found<>(entry.getValue(), name, path.substring(nameEnd));
            }
        }
        return null;
    }
}

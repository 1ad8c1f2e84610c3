package dev.throughline.source.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a table that maps specifiers to places, with at most one {@code *}: tsconfig {@code paths}, package
 * {@code exports} and {@code imports}.
 *
 * @param prefix what the specifier starts with
 * @param suffix what it ends with, or null when there is no {@code *} and the prefix is the whole specifier
 * @param targets where it leads, in order of preference
 */
record PathPattern(String prefix, @Nullable String suffix, List<String> targets) {

    static PathPattern of(String pattern, List<String> targets) {
        int star = pattern.indexOf('*');
        return star < 0
                ? new PathPattern(pattern, null, targets)
                : new PathPattern(pattern.substring(0, star), pattern.substring(star + 1), targets);
    }

    /** The targets with the matched part filled in, or empty when the specifier does not match. */
    Optional<List<String>> targetsFor(String specifier) {
        if (suffix == null) {
            return specifier.equals(prefix) ? Optional.of(targets) : Optional.empty();
        }
        if (specifier.length() < prefix.length() + suffix.length()
                || !specifier.startsWith(prefix)
                || !specifier.endsWith(suffix)) {
            return Optional.empty();
        }
        String matched = specifier.substring(prefix.length(), specifier.length() - suffix.length());
        List<String> filled = new ArrayList<>();
        targets.forEach(target -> filled.add(target.replace("*", matched)));
        return Optional.of(filled);
    }

    /** Exact patterns come first, then the longer prefix: the order in which every tool looks at them. */
    static int bySpecificity(PathPattern first, PathPattern second) {
        if ((first.suffix == null) != (second.suffix == null)) {
            return first.suffix == null ? -1 : 1;
        }
        return Integer.compare(second.prefix.length(), first.prefix.length());
    }
}

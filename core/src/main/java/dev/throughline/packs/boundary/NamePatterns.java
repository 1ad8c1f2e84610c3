package dev.throughline.packs.boundary;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A set of names, some of which may end in {@code *} and then stand for all names that start like that. */
record NamePatterns(Set<String> names, List<String> beginnings) {
    static final NamePatterns NONE = new NamePatterns(Set.of(), List.of());

    NamePatterns {
        names = Set.copyOf(names);
        beginnings = List.copyOf(beginnings);
    }

    static NamePatterns of(List<String> patterns) {
        return new NamePatterns(
                patterns.stream().filter(p -> !p.endsWith("*")).collect(Collectors.toSet()),
                patterns.stream().filter(p -> p.endsWith("*")).map(p -> p.substring(0, p.length() - 1)).toList());
    }

    boolean contains(String name) {
        if (names.contains(name)) {
            return true;
        }
        for (String beginning : beginnings) {
            // The call of a value is no name: only a pattern that spells it out means it.
            if (name.startsWith(beginning) && !name.equals(LibrarySteps.SELF)) {
                return true;
            }
        }
        return false;
    }
}

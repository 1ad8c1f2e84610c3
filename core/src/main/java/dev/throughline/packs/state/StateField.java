package dev.throughline.packs.state;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells by its name whether a field says which state a resource is in. */
public final class StateField {
    private static final Set<String> LAST_WORDS = Set.of("status", "state", "phase", "stage");

    /** What is said of answers, processes and people, not of what a project stores. */
    private static final Set<String> OTHER_WORDS = Set.of(
            "http", "response", "exit", "ready", "marital", "session", "auth", "oauth", "csrf", "connection", "next",
            "previous", "prev", "old", "new", "from", "to", "last");

    private StateField() {}

    /** Whether a field of this name holds a state. */
    public static boolean is(String name) {
        int length = name.length();
        // Asked for every name that is read.
        if (length < 5 || (!endsLike(name, "tat") && !endsLike(name, "hase") && !endsLike(name, "tage"))) {
            return false;
        }
        List<String> words = words(name);
        return LAST_WORDS.contains(words.getLast())
                && words.subList(0, words.size() - 1).stream().noneMatch(OTHER_WORDS::contains);
    }

    private static boolean endsLike(String name, String part) {
        return name.regionMatches(true, name.length() - 4, part, 0, part.length())
                || name.regionMatches(true, name.length() - 5, part, 0, part.length());
    }

    private static List<String> words(String name) {
        String spaced = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        List<String> words = List.of(spaced.split("[^a-z0-9]+"));
        return words.isEmpty() ? List.of("") : words;
    }

    /** Whether two names mean the same field, in code and in a table. */
    public static boolean same(String one, String other) {
        return ResourceName.plain(one).equals(ResourceName.plain(other));
    }
}

package dev.throughline.source.glob;

import java.util.ArrayList;
import java.util.List;

/**
 * Several patterns taken together: a path is selected when one of them matches and no pattern that starts with
 * {@code !} does. Patterns that cannot be understood are left out.
 */
public final class GlobSet {

    private final List<Glob> selected = new ArrayList<>();
    private final List<Glob> rejected = new ArrayList<>();

    private GlobSet() {}

    /** Compiles the patterns that can be understood. */
    public static GlobSet of(Iterable<String> patterns) {
        GlobSet set = new GlobSet();
        for (String pattern : patterns) {
            boolean isNegated = pattern.startsWith("!") && !pattern.startsWith("!(");
            Glob.compile(isNegated ? pattern.substring(1) : pattern)
                    .ifPresent((isNegated ? set.rejected : set.selected)::add);
        }
        return set;
    }

    /** Whether some pattern selects the path and none rejects it. */
    public boolean matches(String path) {
        return matchesAny(selected, path) && !matchesAny(rejected, path);
    }

    private static boolean matchesAny(List<Glob> globs, String path) {
        for (Glob glob : globs) {
            if (glob.matches(path)) {
                return true;
            }
        }
        return false;
    }
}

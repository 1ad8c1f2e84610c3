package dev.throughline.judge.verdict;

import dev.throughline.model.audit.Verdict;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The verdict of a route group from those of its routes. */
public final class GroupVerdict {

    private GroupVerdict() {}

    /** Judges a group; null when it has no routes. */
    public static @Nullable Verdict of(Collection<Verdict> routes) {
        if (routes.isEmpty()) {
            return null;
        }
        if (all(routes, Verdict.NONE)) {
            return Verdict.NONE;
        }
        if (all(routes, Verdict.COVERED)) {
            return Verdict.COVERED;
        }
        boolean reached = routes.contains(Verdict.PARTIAL) || routes.contains(Verdict.COVERED);
        return reached ? Verdict.PARTIAL : Verdict.MISLABELED_UNIT_TEST;
    }

    private static boolean all(Collection<Verdict> routes, Verdict verdict) {
        return routes.stream().allMatch(verdict::equals);
    }
}

package dev.throughline.eval;

import dev.throughline.syntax.ir.Test;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The unknown decisions that led to a place: a persistent list, newest first. Two observations whose
 * conditions are prefixes of each other lie on one path.
 */
public final class PathCondition {
    /** No decision was needed. */
    public static final PathCondition ALWAYS = new PathCondition(null, null, "", true, Site.NOWHERE, false);

    private final @Nullable PathCondition parent;
    private final @Nullable Test test;
    private final String text;
    private final boolean holds;
    private final Site site;
    private final boolean sticky;
    private final int depth;

    private PathCondition(
            @Nullable PathCondition parent, @Nullable Test test, String text, boolean holds, Site site,
            boolean sticky) {
        this.parent = parent;
        this.test = test;
        this.text = text;
        this.holds = holds;
        this.site = site;
        this.sticky = sticky;
        this.depth = parent == null ? 0 : parent.depth + 1;
    }

    /** This condition and one more decision. */
    public PathCondition and(Test decided, boolean value, Site at) {
        return new PathCondition(this, decided, "", value, at, false);
    }

    /** This condition and one more decision that is no test of the code, in words. */
    public PathCondition and(String words, Site at) {
        return new PathCondition(this, null, words, true, at, false);
    }

    /** This condition and one decision of another, once per place and outcome. */
    public PathCondition with(PathCondition step) {
        return contains(step)
                ? this
                : new PathCondition(this, step.test, step.text, step.holds, step.site, step.sticky);
    }

    /**
     * The condition after a branch of which the other side has left: {@code base}, the branch's own
     * decision, and what was decided inside it.
     *
     * @param branch the condition at the start of the branch
     * @param sticky whether the other side throws, so that the decision holds for callers too
     */
    PathCondition after(PathCondition branch, PathCondition base, boolean sticky) {
        PathCondition result = base;
        for (PathCondition step : since(base)) {
            boolean held = step.sticky || (sticky && step == branch);
            result = new PathCondition(result, step.test, step.text, step.holds, step.site, held);
        }
        return result;
    }

    /** {@code base}, with the decisions made since that hold for all code that follows. */
    PathCondition leaving(PathCondition base) {
        PathCondition result = base;
        for (PathCondition step : since(base)) {
            if (step.sticky) {
                result = new PathCondition(result, step.test, step.text, step.holds, step.site, true);
            }
        }
        return result;
    }

    /** The decisions of this condition that {@code base} does not have, oldest first. */
    public List<PathCondition> since(PathCondition base) {
        List<PathCondition> steps = new ArrayList<>();
        PathCondition mine = this;
        PathCondition theirs = base;
        while (mine != theirs) {
            if (theirs.depth > mine.depth || mine.parent == null) {
                theirs = theirs.parent == null ? ALWAYS : theirs.parent;
            } else {
                steps.addFirst(mine);
                if (mine.depth == theirs.depth && theirs.parent != null) {
                    theirs = theirs.parent;
                }
                mine = mine.parent;
            }
        }
        return steps;
    }

    /** Whether every decision of this condition is one of the other's too. */
    public boolean isPartOf(PathCondition other) {
        for (PathCondition mine = this; mine.parent != null; mine = mine.parent) {
            if (!other.contains(mine)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the two cannot both hold, since they decide one place differently. */
    public boolean excludes(PathCondition other) {
        for (PathCondition mine = this; mine.parent != null; mine = mine.parent) {
            for (PathCondition theirs = other; theirs.parent != null; theirs = theirs.parent) {
                if (mine.holds != theirs.holds && mine.site.equals(theirs.site) && mine.text.equals(theirs.text)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean contains(PathCondition step) {
        for (PathCondition c = this; c.parent != null; c = c.parent) {
            if (c == step || (c.holds == step.holds && c.site.equals(step.site) && c.text.equals(step.text))) {
                return true;
            }
        }
        return false;
    }

    /** What two conditions have in common, from the oldest decision on. */
    public PathCondition commonWith(PathCondition other) {
        PathCondition common = ALWAYS;
        List<PathCondition> mine = since(ALWAYS);
        List<PathCondition> theirs = other.since(ALWAYS);
        for (int i = 0; i < Math.min(mine.size(), theirs.size()) && mine.get(i) == theirs.get(i); i++) {
            common = mine.get(i);
        }
        return common;
    }

    /** The newest decision's test, or null when it is not a test of the code. */
    public @Nullable Test test() {
        return test;
    }

    /** The newest decision in words, where it is not a test of the code. */
    public String text() {
        return text;
    }

    /** Whether the newest decision's test holds. */
    public boolean holds() {
        return holds;
    }

    /** Whether the other side of the newest decision throws, so that all code after it lies on this side. */
    public boolean isSticky() {
        return sticky;
    }

    /** Where the newest decision is made. */
    public Site site() {
        return site;
    }

    /** The decisions before the newest, or null when there is none. */
    public @Nullable PathCondition parent() {
        return parent;
    }
}

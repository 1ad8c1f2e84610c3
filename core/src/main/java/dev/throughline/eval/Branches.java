package dev.throughline.eval;

import dev.throughline.eval.value.ThrownValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Branches on the unknown: each side is run on the real heap, its writes are taken down and undone, and then the joined
 * writes are made.
 */
final class Branches {
    private static final int DEEPEST_REPETITION = 2;
    private static final int MOST_REPETITIONS = 4;

    private final Interpreter in;
    private int repeating;

    Branches(Interpreter in) {
        this.in = in;
    }

    /** One side of a branch that has been run and undone. */
    private record Side<T>(
            @Nullable T result, List<ThrownValue> thrown, Journal.Writes writes, PathCondition start,
            PathCondition end) {
        boolean threw() {
            return result == null;
        }
    }

    private <T> Side<T> run(PathCondition under, Supplier<T> code) {
        PathCondition before = in.condition();
        Frame at = in.frame();
        Journal.Mark mark = in.journal().mark();
        in.condition(under);
        @Nullable T result = null;
        List<ThrownValue> thrown = List.of();
        try {
            result = code.get();
        } catch (Thrown t) {
            thrown = t.values();
            in.frame(at);
        }
        PathCondition end = in.condition();
        in.condition(before);
        return new Side<>(result, thrown, in.journal().rollback(mark), under, end);
    }

    /**
     * Runs two sides of an unknown decision and joins their effects.
     *
     * @param goesOn whether the code below the branch runs after a side with this result
     */
    <T> T branch(
            PathCondition leftCondition,
            Supplier<T> left,
            PathCondition rightCondition,
            Supplier<T> right,
            BinaryOperator<T> join,
            Predicate<T> goesOn) {
        PathCondition before = in.condition();
        Side<T> a = run(leftCondition, left);
        Side<T> b = run(rightCondition, right);
        T ra = a.result;
        T rb = b.result;
        if (ra == null && rb == null) {
            List<ThrownValue> all = new ArrayList<>(a.thrown);
            all.addAll(b.thrown);
            throw new Thrown(all);
        }
        if (ra == null || rb == null) {
            Side<T> thrower = a.threw() ? a : b;
            Side<T> other = a.threw() ? b : a;
            in.sink().addAll(thrower.thrown);
            in.journal().apply(other.writes);
            in.condition(other.end.after(other.start, before, true));
            return ra == null ? Objects.requireNonNull(rb) : ra;
        }
        boolean aGoesOn = goesOn.test(ra);
        boolean bGoesOn = goesOn.test(rb);
        if (aGoesOn == bGoesOn) {
            in.journal().join(a.writes, b.writes);
        } else {
            // The other side's writes come back where it has left to.
            Side<T> other = aGoesOn ? a : b;
            in.journal().apply(other.writes);
            in.condition(other.end.after(other.start, before, false));
        }
        return join.apply(ra, rb);
    }

    /** See {@link Interpreter#repeat}. */
    void repeat(PathCondition under, Supplier<?> code) {
        if (repeating >= DEEPEST_REPETITION) {
            return;
        }
        Trace outer = in.trace();
        repeating++;
        in.trace(new Trace());
        try {
            boolean changed = true;
            for (int round = 0; changed && round < MOST_REPETITIONS; round++) {
                Side<?> side = run(under, code);
                in.sink().addAll(side.thrown);
                changed = !side.threw() && in.journal().widen(side.writes, round > 0);
            }
        } finally {
            in.trace(outer);
            repeating--;
        }
    }
}

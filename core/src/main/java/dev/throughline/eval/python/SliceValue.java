package dev.throughline.eval.python;

import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A range of positions ({@code start:stop:step}), of which each part may be absent. */
public final class SliceValue extends DomainValue {
    private final Value start;
    private final Value stop;
    private final Value step;

    /** The parts as written; {@link Nothing} for an absent one. */
    public SliceValue(Value start, Value stop, Value step) {
        this.start = start;
        this.stop = stop;
        this.step = step;
    }

    /** The positions that it takes out of so many items, or null when they are not known. */
    @Nullable List<Integer> positions(int size) {
        Integer by = part(step, 1);
        if (by == null || by == 0) {
            return null;
        }
        Integer from = part(start, by > 0 ? 0 : size - 1);
        Integer to = part(stop, by > 0 ? size : -size - 1);
        if (from == null || to == null) {
            return null;
        }
        int least = by > 0 ? 0 : -1;
        int most = by > 0 ? size : size - 1;
        int first = Math.clamp(from < 0 ? (long) from + size : from, least, most);
        int end = Math.clamp(to < 0 ? (long) to + size : to, least, most);
        List<Integer> positions = new ArrayList<>();
        for (int i = first; by > 0 ? i < end : i > end; i += by) {
            positions.add(i);
        }
        return positions;
    }

    /** Start, stop and step as they are, or null when one is not known. */
    int @Nullable [] bounds() {
        Integer from = part(start, 0);
        Integer to = part(stop, 0);
        Integer by = part(step, 1);
        return from == null || to == null || by == null || by == 0 ? null : new int[]{from, to, by};
    }

    private static @Nullable Integer part(Value value, int absent) {
        if (value instanceof Nothing) {
            return absent;
        }
        return value instanceof Num(double n) && n == Math.rint(n) && Math.abs(n) < Integer.MAX_VALUE ? (int) n : null;
    }

    @Override
    public String toString() {
        return "slice";
    }
}

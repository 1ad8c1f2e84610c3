package dev.throughline.eval;

import java.util.Arrays;

/** Times of birth, as ranges that were added in ascending order. */
final class BirthRanges {
    private long[] bounds = new long[0];

    /** Adds the times from one, inclusively, to another, exclusively. */
    void add(long from, long to) {
        int size = bounds.length;
        if (from >= to) {
            return;
        }
        if (size > 0 && from <= bounds[size - 1]) {
            // A range inside one that is still under way comes first; that one takes it in.
            int kept = size;
            while (kept > 0 && bounds[kept - 2] >= from) {
                kept -= 2;
            }
            if (kept > 0 && from <= bounds[kept - 1]) {
                bounds = Arrays.copyOf(bounds, kept);
                bounds[kept - 1] = Math.max(bounds[kept - 1], to);
                return;
            }
            size = kept;
        }
        bounds = Arrays.copyOf(bounds, size + 2);
        bounds[size] = from;
        bounds[size + 1] = to;
    }

    /** Whether a time is within one of the ranges. */
    boolean contains(long birth) {
        int size = bounds.length;
        if (size == 0 || birth < bounds[0] || birth >= bounds[size - 1]) {
            return false;
        }
        int at = Arrays.binarySearch(bounds, birth);
        // A start is in its range; what lies between a start and its end would be inserted at an odd place.
        return at >= 0 ? at % 2 == 0 : (-at - 1) % 2 == 1;
    }
}

package dev.throughline.report.terminal;

import dev.throughline.model.audit.Summary;
import dev.throughline.model.audit.Verdict;

/** The verdicts of all routes as one bar, best first. A verdict that occurs is always seen, however rare it is. */
final class VerdictBar {

    private VerdictBar() {}

    /** The bar of exactly {@code columns} columns, or an empty one when there are no routes. */
    static String of(Summary.VerdictCounts counts, int columns, TerminalStyle style) {
        int[] numbers = {counts.covered(), counts.partial(), counts.mislabeledUnitTest(), counts.none()};
        Verdict[] verdicts = {Verdict.COVERED, Verdict.PARTIAL, Verdict.MISLABELED_UNIT_TEST, Verdict.NONE};
        int[] cells = cells(numbers, columns);
        StringBuilder bar = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            bar.append(style.paint(colour(verdicts[i]), glyph(verdicts[i], style).repeat(cells[i])));
        }
        return bar.toString();
    }

    /** Shares out the columns by largest remainder, at least one for each number that is not zero. */
    static int[] cells(int[] numbers, int columns) {
        long total = 0;
        for (int number : numbers) {
            total += number;
        }
        int[] cells = new int[numbers.length];
        if (total == 0) {
            return cells;
        }
        int used = 0;
        for (int i = 0; i < numbers.length; i++) {
            cells[i] = numbers[i] == 0 ? 0 : Math.max(1, (int) ((long) numbers[i] * columns / total));
            used += cells[i];
        }
        while (used != columns) {
            int step = used < columns ? 1 : -1;
            cells[furthest(numbers, cells, columns, total, step)] += step;
            used += step;
        }
        return cells;
    }

    /** The part whose share is furthest from its cells in the direction of the step, and can take it. */
    private static int furthest(int[] numbers, int[] cells, int columns, long total, int step) {
        int best = -1;
        double bestDistance = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < numbers.length; i++) {
            double distance = step * ((double) numbers[i] * columns / total - cells[i]);
            boolean possible = numbers[i] > 0 && cells[i] + step >= 1;
            if (possible && distance > bestDistance) {
                best = i;
                bestDistance = distance;
            }
        }
        return best;
    }

    static Colour colour(Verdict verdict) {
        return switch (verdict) {
            case COVERED -> Colour.GREEN;
            case PARTIAL -> Colour.YELLOW;
            case MISLABELED_UNIT_TEST -> Colour.MAGENTA;
            case NONE -> Colour.RED;
        };
    }

    static String glyph(Verdict verdict, TerminalStyle style) {
        return switch (verdict) {
            case COVERED -> style.unicode() ? "█" : "#";
            case PARTIAL -> style.unicode() ? "▓" : "=";
            case MISLABELED_UNIT_TEST -> style.unicode() ? "▒" : "-";
            case NONE -> style.unicode() ? "░" : ".";
        };
    }
}

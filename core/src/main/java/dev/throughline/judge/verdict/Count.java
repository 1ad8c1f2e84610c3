package dev.throughline.judge.verdict;

/** A number with its noun. */
final class Count {

    private Count() {}

    /** Such as {@code 1 exercise} or {@code 3 exercises}. */
    static String of(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}

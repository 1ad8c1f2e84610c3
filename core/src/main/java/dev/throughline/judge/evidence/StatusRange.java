package dev.throughline.judge.evidence;

import dev.throughline.model.facts.OutcomeFact;

/** Less than a status number: what a case checks when it says {@code 4xx} or {@code not-200}. */
final class StatusRange {

    private static final String NOT_OK = "not-200";
    private static final int OK = 200;
    private static final int CLASS_SIZE = 100;

    private StatusRange() {}

    /** Whether an outcome may lie in a range; one whose status is data may lie in every range. */
    static boolean mayHold(String range, OutcomeFact outcome) {
        Integer status = outcome.status();
        return status == null || holds(range, status);
    }

    /** Whether a status lies in a range; a range that is not known holds none. */
    static boolean holds(String range, int status) {
        if (range.equals(NOT_OK)) {
            return status != OK;
        }
        return range.equals(status / CLASS_SIZE + "xx");
    }

    /** Whether two statuses are of one class, such as 200 and 204. */
    static boolean sameClass(int status, int other) {
        return status / CLASS_SIZE == other / CLASS_SIZE;
    }
}

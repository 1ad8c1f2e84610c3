package dev.throughline.judge.evidence;

import dev.throughline.model.facts.Assertion;
import dev.throughline.model.facts.ExerciseFact;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a case checks about one answer, without the checks that cannot fail.
 *
 * @param statuses status numbers, as alternatives
 * @param ranges {@code 2xx} and the like
 * @param codes error codes of the body
 * @param messages words of the body
 * @param effect whether it checks the body or the stored state in another way
 */
record CheckedAnswer(SortedSet<Integer> statuses, SortedSet<String> ranges, SortedSet<String> codes,
        SortedSet<String> messages, boolean effect) {

    /**
     * What an exercise checks. Where the case makes a check that cannot fail, only what can still fail is kept: an
     * error code, and status numbers of one class. Numbers of several classes are then the set that holds whatever
     * the answer is.
     */
    static CheckedAnswer of(ExerciseFact exercise) {
        SortedSet<Integer> statuses = collect(exercise.assertions().stream().map(Assertion::status));
        SortedSet<String> ranges = collect(exercise.assertions().stream().map(Assertion::statusClass));
        SortedSet<String> codes = collect(exercise.assertions().stream().map(Assertion::code));
        SortedSet<String> messages = collect(exercise.assertions().stream().map(Assertion::message));
        if (!exercise.vacuous()) {
            return new CheckedAnswer(statuses, ranges, codes, messages, exercise.effectAsserted());
        }
        boolean oneClass = statuses.stream().allMatch(status -> StatusRange.sameClass(status, statuses.first()));
        return new CheckedAnswer(oneClass ? statuses : new TreeSet<>(), new TreeSet<>(), codes, messages, false);
    }

    /** Whether nothing but the body or the stored state is checked. */
    boolean isEffectOnly() {
        return effect && statuses.isEmpty() && ranges.isEmpty() && codes.isEmpty();
    }

    /** Whether nobody looks at the answer, or only in ways that cannot fail. */
    boolean isEmpty() {
        return !effect && statuses.isEmpty() && ranges.isEmpty() && codes.isEmpty();
    }

    private static <T extends Comparable<T>> SortedSet<T> collect(Stream<T> values) {
        List<T> known = values.filter(Objects::nonNull).toList();
        return known.stream().collect(Collectors.toCollection(TreeSet::new));
    }
}

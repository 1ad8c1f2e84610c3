package dev.throughline.judge.evidence;

import dev.throughline.model.Origin;
import dev.throughline.model.facts.MessageWords;
import dev.throughline.model.facts.OutcomeFact;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Which outcomes of a route one exercise asserts, whatever its grade. A number asserts the outcomes that have it, a
 * range only the sole outcome in it, a code only the outcome that has it. Where the case checks codes or words of the
 * body, they decide between outcomes of the same status.
 */
public final class OutcomeEvidence {

    private OutcomeEvidence() {}

    /** Whether an exercise asserts one outcome of the surface of the route that it reaches. */
    public static boolean asserts(GradedExercise exercise, OutcomeFact outcome, Surface surface) {
        CheckedAnswer answer = CheckedAnswer.of(exercise.fact());
        if (!mayComeFrom(exercise, answer, outcome, surface)) {
            return false;
        }
        return byStatus(answer, outcome, surface)
                || byRange(answer, outcome, surface)
                || byCode(answer, outcome, surface)
                || byMessage(answer, outcome, surface)
                || byEffect(exercise, answer, outcome, surface);
    }

    /** Whether an exercise checks anything about the answer that can fail. */
    public static boolean looksAtAnswer(GradedExercise exercise) {
        return !CheckedAnswer.of(exercise.fact()).isEmpty();
    }

    /**
     * Whether an exercise asserts one outcome of the whole app: it checks its number, and no outcome of the route
     * that it reaches can have given that number.
     *
     * @param route own and guard outcomes of the route that it reaches; empty when it reaches none
     */
    public static boolean assertsShared(GradedExercise exercise, OutcomeFact shared, List<OutcomeFact> route) {
        CheckedAnswer answer = CheckedAnswer.of(exercise.fact());
        Integer status = shared.status();
        return status != null
                && answer.statuses().contains(status)
                && codeAgrees(answer, shared, List.of(shared))
                && route.stream()
                        .allMatch(outcome -> outcome.status() != null
                                && !outcome.status().equals(status));
    }

    /**
     * Where a guard and the handler's side can give the same answer, what ran tells them apart: a request that crossed
     * a boundary passed the guards; one that ran nothing of the handler's side was answered by the guard, which stands
     * first on its path. With a double on its path it may be either, and neither is asserted.
     */
    private static boolean mayComeFrom(
            GradedExercise exercise, CheckedAnswer answer, OutcomeFact outcome, Surface surface) {
        if (exercise.passedTheGuards()) {
            return outcome.origin() != Origin.GUARD;
        }
        if (outcome.origin() == Origin.GUARD) {
            return exercise.fact().doubles().isEmpty() || noneLike(outcome, surface.own(), answer, surface);
        }
        return !exercise.throughRealApp() || noneLike(outcome, surface.guards(), answer, surface);
    }

    private static boolean noneLike(
            OutcomeFact outcome, List<OutcomeFact> others, CheckedAnswer answer, Surface surface) {
        return outcome.status() == null
                || others.stream()
                        .noneMatch(other -> Objects.equals(other.status(), outcome.status())
                                && codeAgrees(answer, other, surface.outcomes()));
    }

    private static boolean byStatus(CheckedAnswer answer, OutcomeFact outcome, Surface surface) {
        Integer status = outcome.status();
        if (status != null && answer.statuses().contains(status)) {
            return codeAgrees(answer, outcome, surface.outcomes());
        }
        return outcome.dynamic() && answer.statuses().stream().anyMatch(seen -> isOnlyDynamic(seen, outcome, surface));
    }

    /** Whether a number that no other outcome has can come from the one outcome whose status is data. */
    private static boolean isOnlyDynamic(int seen, OutcomeFact outcome, Surface surface) {
        return surface.outcomes().stream()
                .filter(other -> !other.equals(outcome))
                .noneMatch(other -> other.dynamic() || Objects.equals(other.status(), seen))
                && surface.shared().stream().noneMatch(shared -> Objects.equals(shared.status(), seen));
    }

    private static boolean byRange(CheckedAnswer answer, OutcomeFact outcome, Surface surface) {
        return answer.ranges().stream()
                .filter(range -> StatusRange.mayHold(range, outcome))
                .anyMatch(range -> inRange(range, surface.outcomes()) == 1
                        && inRange(range, surface.shared()) == 0
                        && codeAgrees(answer, outcome, surface.outcomes()));
    }

    private static long inRange(String range, List<OutcomeFact> outcomes) {
        return outcomes.stream().filter(outcome -> StatusRange.mayHold(range, outcome)).count();
    }

    private static boolean byCode(CheckedAnswer answer, OutcomeFact outcome, Surface surface) {
        String code = outcome.code();
        boolean statusAgrees = answer.statuses().isEmpty() || outcome.status() == null;
        return code != null
                && answer.codes().contains(code)
                && statusAgrees
                && surface.outcomes().stream()
                        .filter(other -> code.equals(other.code()))
                        .count() == 1;
    }

    private static boolean byMessage(CheckedAnswer answer, OutcomeFact outcome, Surface surface) {
        return answer.statuses().isEmpty()
                && answer.ranges().isEmpty()
                && says(outcome, answer)
                && surface.outcomes().stream().filter(other -> says(other, answer)).count() == 1;
    }

    /** A body or a stored state belongs to one outcome for certain only where there is no other that has one. */
    private static boolean byEffect(
            GradedExercise exercise, CheckedAnswer answer, OutcomeFact outcome, Surface surface) {
        if (!answer.isEffectOnly()) {
            return false;
        }
        List<OutcomeFact> possible = exercise.passedTheGuards() ? surface.own() : surface.outcomes();
        return possible.equals(List.of(outcome));
    }

    /** Whether the case checks words of this outcome, or at least of no other outcome of its status. */
    private static boolean messageAgrees(CheckedAnswer answer, OutcomeFact outcome, List<OutcomeFact> outcomes) {
        return says(outcome, answer)
                || outcomes.stream()
                        .filter(other -> Objects.equals(other.status(), outcome.status()))
                        .noneMatch(other -> says(other, answer));
    }

    private static boolean says(OutcomeFact outcome, CheckedAnswer answer) {
        return answer.messages().stream().anyMatch(words -> MessageWords.says(outcome.cause(), words));
    }

    /**
     * Whether the codes that the case checks allow an outcome: its code is among them; or it has none that is known,
     * and no other outcome of its status has one of them.
     */
    private static boolean codeAgrees(CheckedAnswer answer, OutcomeFact outcome, List<OutcomeFact> outcomes) {
        Set<String> codes = answer.codes();
        if (!messageAgrees(answer, outcome, outcomes)) {
            return false;
        }
        if (codes.isEmpty()) {
            return true;
        }
        String code = outcome.code();
        if (code != null) {
            return codes.contains(code);
        }
        return outcomes.stream()
                .filter(other -> Objects.equals(other.status(), outcome.status()))
                .map(OutcomeFact::code)
                .noneMatch(other -> other != null && codes.contains(other));
    }
}

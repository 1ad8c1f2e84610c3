package dev.throughline.judge.verdict;

import dev.throughline.judge.evidence.GradedExercise;
import dev.throughline.judge.evidence.OutcomeEvidence;
import dev.throughline.judge.evidence.RouteEvidence;
import dev.throughline.model.audit.Grade;
import dev.throughline.model.audit.Verdict;
import dev.throughline.model.facts.ExerciseFact;
import dev.throughline.model.facts.OutcomeFact;
import dev.throughline.model.facts.RouteFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reasons of a route's verdict, as sentences. */
public final class RouteReasons {

    private RouteReasons() {}

    /**
     * Says why a route has its verdict.
     *
     * @param byDefault the verdict of a run without any switch
     * @param perhaps exercises that may reach it, but fit other routes as well
     * @param unitSuite exercises of the unit suite that reach it
     */
    public static List<String> of(
            RouteEvidence evidence,
            Verdict verdict,
            Verdict byDefault,
            List<GradedExercise> perhaps,
            List<GradedExercise> unitSuite) {
        List<String> reasons = new ArrayList<>();
        addReach(reasons, evidence);
        if (verdict == Verdict.PARTIAL) {
            addWhatIsMissing(reasons, evidence);
        }
        if (verdict == Verdict.COVERED) {
            reasons.add("Every own and guard outcome is asserted through the full app.");
        }
        addDoubts(reasons, evidence, perhaps);
        if (byDefault != verdict) {
            reasons.add("It rests on " + switches(evidence) + ": a default run gives " + byDefault.label() + ".");
        }
        if (!unitSuite.isEmpty()) {
            reasons.add("The unit suite reaches it "
                    + Count.of(unitSuite.size(), "time") + ", which is not counted.");
        }
        return reasons;
    }

    private static void addReach(List<String> reasons, RouteEvidence evidence) {
        RouteFact route = evidence.route();
        if (route.shadowedBy() != null) {
            reasons.add("It can never answer: " + route.shadowedBy() + " is registered before it and always answers.");
        }
        List<GradedExercise> exercises = evidence.exercises();
        if (exercises.isEmpty()) {
            reasons.add("No exercise of the integration suite reaches it.");
            return;
        }
        reasons.add(Count.of(exercises.size(), "exercise") + " of the integration suite "
                + (exercises.size() == 1 ? "reaches it: " : "reach it: ") + grades(exercises) + ".");
        if (evidence.evidence().isEmpty()) {
            reasons.add(unitReason(exercises));
        }
    }

    private static String grades(List<GradedExercise> exercises) {
        return Stream.of(Grade.INTEGRATION, Grade.MIXED, Grade.UNIT)
                .map(grade -> {
                    long count = exercises.stream().filter(it -> it.grade() == grade).count();
                    return count == 0 ? "" : count + " " + grade.label();
                })
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String unitReason(List<GradedExercise> exercises) {
        String harness = exercises.stream()
                .map(exercise -> exercise.fact().harness())
                .distinct()
                .sorted()
                .map(it -> it.label())
                .collect(Collectors.joining(", "));
        String doubles = exercises.stream()
                .flatMap(exercise -> exercise.fact().doubles().stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        String standIns = doubles.isEmpty() ? "" : ", with doubles for " + doubles;
        return "No boundary is crossed for real (harness " + harness + standIns + ").";
    }

    private static void addWhatIsMissing(List<String> reasons, RouteEvidence evidence) {
        List<OutcomeFact> outcomes = evidence.surface().outcomes();
        long asserted = outcomes.stream().filter(evidence::asserted).count();
        reasons.add(asserted + " of " + Count.of(outcomes.size(), "known outcome") + " asserted.");
        if (evidence.surface().own().isEmpty()) {
            reasons.add("No outcome of its handler is known, so it cannot be shown as covered.");
        }
        if (evidence.evidence().stream().noneMatch(GradedExercise::throughRealApp)) {
            reasons.add("No exercise with a real boundary goes through the full app: "
                    + "mount, middleware order and composition root were not exercised.");
        }
        addStatuses(reasons, "Asserted nowhere behind its guard: ", evidence.surface().guards(), evidence);
        addStatuses(reasons, "Own outcomes not asserted: ", evidence.surface().own(), evidence);
        String weak = statuses(evidence.surface().own().stream()
                .filter(outcome -> evidence.asserted(outcome) && !evidence.proven(outcome)));
        if (!weak.isEmpty()) {
            reasons.add("Asserted only beside a double or outside the full app: " + weak + ".");
        }
    }

    private static void addStatuses(
            List<String> reasons, String lead, List<OutcomeFact> outcomes, RouteEvidence evidence) {
        String missing = statuses(outcomes.stream().filter(outcome -> !evidence.asserted(outcome)));
        if (!missing.isEmpty()) {
            reasons.add(lead + missing + ".");
        }
    }

    private static String statuses(Stream<OutcomeFact> outcomes) {
        return outcomes.map(outcome -> outcome.status() == null ? "a status from data" : "" + outcome.status())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static void addDoubts(List<String> reasons, RouteEvidence evidence, List<GradedExercise> perhaps) {
        String possible = evidence.exercises().stream()
                .flatMap(exercise -> exercise.fact().crossings().stream())
                .filter(crossing -> !crossing.definite())
                .map(crossing -> crossing.boundary().name())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        if (!possible.isEmpty()) {
            reasons.add("Possible, but not certain, and so not counted: an exercise crosses " + possible + ".");
        }
        long vacuous = evidence.exercises().stream()
                .filter(exercise -> exercise.fact().vacuous())
                .count();
        if (vacuous > 0) {
            reasons.add(Count.of(vacuous, "exercise") + " with a check that cannot fail.");
        }
        long unseen = evidence.exercises().stream()
                .filter(exercise -> !OutcomeEvidence.looksAtAnswer(exercise) && !exercise.fact().vacuous())
                .count();
        if (unseen > 0) {
            reasons.add(Count.of(unseen, "exercise") + " whose answer nobody looks at.");
        }
        if (!perhaps.isEmpty()) {
            GradedExercise first = perhaps.getFirst();
            reasons.add(Count.of(perhaps.size(), "request") + " may reach it but "
                    + (perhaps.size() == 1 ? "fits" : "fit") + " other routes as well, the first at "
                    + first.file() + ":" + first.fact().line() + ".");
        }
    }

    private static String switches(RouteEvidence evidence) {
        return evidence.exercises().stream()
                .map(GradedExercise::fact)
                .map(ExerciseFact::optIn)
                .filter(Objects::nonNull)
                .map(name -> name.equals("skip") ? "skipped cases" : name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}

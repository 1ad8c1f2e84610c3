package dev.throughline.judge.scenario;

import dev.throughline.judge.evidence.GradedExercise;
import dev.throughline.judge.evidence.OutcomeEvidence;
import dev.throughline.judge.evidence.RouteEvidence;
import dev.throughline.model.audit.ScenarioKind;
import dev.throughline.model.facts.RouteFact;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The same request twice, where it creates something or moves money and no case sends it twice. A conflict that the
 * code shows is the business of {@link OwnOutcomeRule}.
 */
final class IdempotencyRule implements ScenarioRule {

    private static final int CONFLICT = 409;
    private static final Set<String> METHODS = Set.of("POST", "PUT");

    @Override
    public List<MissingScenario> missing(RouteEvidence evidence) {
        RouteFact route = evidence.route();
        boolean applies = METHODS.contains(route.method())
                && (Effects.pays(route) || (Effects.creates(route) && !Effects.stores(route).isEmpty()));
        boolean knowsConflict = route.outcomes().stream().anyMatch(outcome -> Objects.equals(outcome.status(),
                CONFLICT));
        if (!applies || knowsConflict || sentTwice(evidence)) {
            return List.of();
        }
        String harm = Effects.pays(route) ? "is not charged or booked twice" : "creates nothing twice";
        return List.of(MissingScenario.asked(
                ScenarioKind.IDEMPOTENCY, "same-request-twice", "the same request sent twice " + harm));
    }

    private static boolean sentTwice(RouteEvidence evidence) {
        Set<List<String>> cases = new HashSet<>();
        return evidence.evidence().stream()
                .filter(exercise -> !exercise.fact().setup() && OutcomeEvidence.looksAtAnswer(exercise))
                .map(IdempotencyRule::caseOf)
                .anyMatch(it -> !cases.add(it));
    }

    private static List<String> caseOf(GradedExercise exercise) {
        return List.of(exercise.file(), exercise.fact().test());
    }
}

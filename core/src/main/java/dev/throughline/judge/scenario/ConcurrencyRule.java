package dev.throughline.judge.scenario;

import dev.throughline.judge.evidence.RouteEvidence;
import dev.throughline.model.audit.ScenarioKind;
import dev.throughline.model.facts.OutcomeFact;
import dev.throughline.model.facts.RouteFact;
import java.util.List;
import java.util.Set;

/**
 * Two changes of one stored resource at once. A conflict or a failed precondition that the code shows is the business
 * of {@link OwnOutcomeRule}.
 */
final class ConcurrencyRule implements ScenarioRule {

    private static final Set<String> METHODS = Set.of("PUT", "PATCH", "DELETE");
    private static final Set<Integer> CONFLICTS = Set.of(409, 412, 423);

    @Override
    public List<MissingScenario> missing(RouteEvidence evidence) {
        RouteFact route = evidence.route();
        List<String> parameters = PathParameters.of(route);
        if (!METHODS.contains(route.method())
                || parameters.isEmpty()
                || Effects.stores(route).isEmpty()
                || route.outcomes().stream().anyMatch(ConcurrencyRule::isConflict)) {
            return List.of();
        }
        return List.of(MissingScenario.asked(
                ScenarioKind.CONCURRENCY,
                "same-resource",
                "two " + route.method() + " requests for one " + parameters.getLast() + " at the same time"));
    }

    private static boolean isConflict(OutcomeFact outcome) {
        return outcome.status() != null && CONFLICTS.contains(outcome.status());
    }
}

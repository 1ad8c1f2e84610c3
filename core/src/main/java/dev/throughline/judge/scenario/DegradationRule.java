package dev.throughline.judge.scenario;

import dev.throughline.judge.evidence.RouteEvidence;
import dev.throughline.model.audit.ScenarioKind;
import dev.throughline.model.facts.OutcomeFact;
import java.util.List;
import java.util.Set;

/**
 * Something outside down or slow, where the route crosses a boundary and no answer for that is known. A known answer
 * is the business of {@link OwnOutcomeRule}.
 */
final class DegradationRule implements ScenarioRule {

    private static final Set<Integer> UNAVAILABLE = Set.of(502, 503, 504);
    private static final int SERVER_ERROR = 500;

    @Override
    public List<MissingScenario> missing(RouteEvidence evidence) {
        Set<String> boundaries = Effects.boundaries(evidence.route());
        if (boundaries.isEmpty()
                || evidence.surface().own().stream().anyMatch(DegradationRule::isUnavailable)
                || evidence.checksStatus(status -> status >= SERVER_ERROR)) {
            return List.of();
        }
        return List.of(MissingScenario.asked(
                ScenarioKind.DEGRADATION,
                "boundary-down",
                "the answer when " + Effects.listed(boundaries, "or") + " is down or slow"));
    }

    private static boolean isUnavailable(OutcomeFact outcome) {
        return outcome.status() != null && UNAVAILABLE.contains(outcome.status());
    }
}

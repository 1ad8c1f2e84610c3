package dev.throughline.judge.scenario;

import dev.throughline.judge.evidence.RouteEvidence;
import dev.throughline.model.audit.ScenarioKind;
import dev.throughline.model.facts.OutcomeFact;
import dev.throughline.model.facts.RouteFact;
import java.util.List;
import java.util.Objects;

/**
 * Another user's data, where a credential is asked for and the path names something that is stored. An own 403 that
 * the code shows is the business of {@link OwnOutcomeRule}.
 */
final class OtherUserRule implements ScenarioRule {

    private static final int FORBIDDEN = 403;

    @Override
    public List<MissingScenario> missing(RouteEvidence evidence) {
        RouteFact route = evidence.route();
        List<String> parameters = PathParameters.of(route);
        if (!Boolean.TRUE.equals(route.auth())
                || parameters.isEmpty()
                || Effects.stores(route).isEmpty()
                || evidence.surface().own().stream().anyMatch(OtherUserRule::isForbidden)
                || evidence.checksStatus(status -> status == FORBIDDEN)) {
            return List.of();
        }
        return List.of(MissingScenario.asked(
                ScenarioKind.AUTH,
                "other-user",
                "refused when " + parameters.getLast() + " belongs to another user"));
    }

    private static boolean isForbidden(OutcomeFact outcome) {
        return Objects.equals(outcome.status(), FORBIDDEN);
    }
}

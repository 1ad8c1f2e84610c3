package dev.throughline.judge.scenario;

import dev.throughline.judge.evidence.RouteEvidence;
import dev.throughline.model.Origin;
import dev.throughline.model.audit.ScenarioKind;
import dev.throughline.model.facts.OutcomeFact;
import java.util.List;

/** Each guard outcome that is asserted nowhere behind its guard. */
final class GuardOutcomeRule implements ScenarioRule {

    private static final int TOO_MANY_REQUESTS = 429;

    @Override
    public List<MissingScenario> missing(RouteEvidence evidence) {
        return OutcomeScenarios.of(evidence, Origin.GUARD, GuardOutcomeRule::kind);
    }

    private static ScenarioKind kind(OutcomeFact outcome) {
        Integer status = outcome.status();
        if (status == null) {
            return ScenarioKind.OUTCOME;
        }
        if (status == TOO_MANY_REQUESTS) {
            return ScenarioKind.RATE_LIMIT;
        }
        return CredentialRule.refusesCredential(status) ? ScenarioKind.AUTH : ScenarioKind.OUTCOME;
    }
}

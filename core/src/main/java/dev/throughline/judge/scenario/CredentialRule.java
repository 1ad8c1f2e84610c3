package dev.throughline.judge.scenario;

import dev.throughline.judge.evidence.RouteEvidence;
import dev.throughline.model.audit.ScenarioKind;
import dev.throughline.model.facts.OutcomeFact;
import java.util.List;

/**
 * A missing and an invalid credential, where a guard asks for one but its answers are not known. Known answers are
 * the business of {@link GuardOutcomeRule}.
 */
final class CredentialRule implements ScenarioRule {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    @Override
    public List<MissingScenario> missing(RouteEvidence evidence) {
        if (!Boolean.TRUE.equals(evidence.route().auth())
                || evidence.surface().outcomes().stream().anyMatch(CredentialRule::refusesCredential)
                || evidence.checksStatus(CredentialRule::refusesCredential)) {
            return List.of();
        }
        return List.of(
                MissingScenario.asked(ScenarioKind.AUTH, "missing-credential", "refused when no credential is sent"),
                MissingScenario.asked(
                        ScenarioKind.AUTH, "invalid-credential", "refused when the credential is invalid"));
    }

    static boolean refusesCredential(int status) {
        return status == UNAUTHORIZED || status == FORBIDDEN;
    }

    private static boolean refusesCredential(OutcomeFact outcome) {
        return outcome.status() != null && refusesCredential(outcome.status());
    }
}

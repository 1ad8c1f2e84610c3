package dev.throughline.judge.scenario;

import dev.throughline.judge.evidence.RouteEvidence;
import dev.throughline.model.audit.ScenarioKind;
import dev.throughline.model.facts.OutcomeFact;
import java.util.List;

/**
 * Invalid input, where the code validates but its answer is not known. Known answers are the business of
 * {@link OwnOutcomeRule}.
 */
final class ValidationRule implements ScenarioRule {

    private static final int BAD_REQUEST = 400;
    private static final int UNPROCESSABLE = 422;

    @Override
    public List<MissingScenario> missing(RouteEvidence evidence) {
        if (!evidence.route().validates()
                || evidence.surface().outcomes().stream().anyMatch(ValidationRule::refusesInput)
                || evidence.checksStatus(ValidationRule::refusesInput)) {
            return List.of();
        }
        return List.of(MissingScenario.asked(
                ScenarioKind.VALIDATION, "invalid-input", "refused when the input breaks the route's validation"));
    }

    private static boolean refusesInput(OutcomeFact outcome) {
        return outcome.status() != null && refusesInput(outcome.status());
    }

    private static boolean refusesInput(int status) {
        return status == BAD_REQUEST || status == UNPROCESSABLE;
    }
}

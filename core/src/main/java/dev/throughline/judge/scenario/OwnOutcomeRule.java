package dev.throughline.judge.scenario;

import dev.throughline.judge.evidence.RouteEvidence;
import dev.throughline.model.Origin;
import dev.throughline.model.audit.ScenarioKind;
import java.util.List;

/** Each own outcome that no exercise of grade {@code integration} or {@code mixed} asserts. */
final class OwnOutcomeRule implements ScenarioRule {

    @Override
    public List<MissingScenario> missing(RouteEvidence evidence) {
        return OutcomeScenarios.of(evidence, Origin.OWN, outcome -> ScenarioKind.OUTCOME);
    }
}

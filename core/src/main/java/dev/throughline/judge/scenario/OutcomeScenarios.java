package dev.throughline.judge.scenario;

import dev.throughline.judge.evidence.GuardEvidence.GuardOutcome;
import dev.throughline.judge.evidence.RouteEvidence;
import dev.throughline.model.Origin;
import dev.throughline.model.audit.Scenario;
import dev.throughline.model.audit.ScenarioKind;
import dev.throughline.model.facts.OutcomeFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The outcomes of one origin that nothing asserts, as scenarios. */
final class OutcomeScenarios {

    private OutcomeScenarios() {}

    /**
     * Lists them in the order of the surface. The ordinal counts asserted outcomes too, so that asserting one does not
     * rename the next.
     */
    static List<MissingScenario> of(
            RouteEvidence evidence, Origin origin, Function<OutcomeFact, ScenarioKind> kind) {
        Map<List<Object>, Integer> seen = new HashMap<>();
        List<MissingScenario> missing = new ArrayList<>();
        for (OutcomeFact outcome : evidence.surface().outcomes()) {
            if (outcome.origin() != origin) {
                continue;
            }
            List<Object> name = List.of("" + outcome.status(), "" + outcome.code(), outcome.function());
            int ordinal = seen.merge(name, 1, Integer::sum) - 1;
            if (!evidence.asserted(outcome)) {
                GuardOutcome guard = origin == Origin.GUARD ? GuardOutcome.of(evidence.route(), outcome) : null;
                Scenario scenario = new Scenario(kind.apply(outcome), outcome.status(), OutcomeText.of(outcome));
                missing.add(new MissingScenario(scenario, outcome.code(), outcome.function(), ordinal, guard));
            }
        }
        return missing;
    }
}

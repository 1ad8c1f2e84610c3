package dev.throughline.judge.scenario;

import dev.throughline.judge.evidence.RouteEvidence;
import dev.throughline.model.audit.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everything that the tests of a route miss: what the code shows first, then what the rules ask for. */
public final class MissingScenarios {

    private static final List<ScenarioRule> RULES = List.of(
            new OwnOutcomeRule(),
            new GuardOutcomeRule(),
            new CredentialRule(),
            new OtherUserRule(),
            new ValidationRule(),
            new PaginationRule(),
            new IdempotencyRule(),
            new ConcurrencyRule(),
            new DegradationRule(),
            new RollbackRule());

    private MissingScenarios() {}

    /** What a route misses, each text once. A route that can never answer misses nothing: no test could reach it. */
    public static List<MissingScenario> of(RouteEvidence evidence) {
        if (evidence.route().shadowedBy() != null) {
            return List.of();
        }
        List<MissingScenario> missing = new ArrayList<>();
        Set<Scenario> seen = new HashSet<>();
        for (ScenarioRule rule : RULES) {
            for (MissingScenario scenario : rule.missing(evidence)) {
                if (seen.add(scenario.scenario())) {
                    missing.add(scenario);
                }
            }
        }
        return List.copyOf(missing);
    }

    /** The rules in the order in which they speak. */
    static List<ScenarioRule> rules() {
        return RULES;
    }
}

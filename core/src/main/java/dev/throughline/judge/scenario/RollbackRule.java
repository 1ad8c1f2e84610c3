package dev.throughline.judge.scenario;

import dev.throughline.judge.evidence.RouteEvidence;
import dev.throughline.model.audit.ScenarioKind;
import dev.throughline.model.facts.RouteFact;
import java.util.List;
import java.util.Set;

/** A failure half-way, where one request changes several things that keep what is written to them. */
final class RollbackRule implements ScenarioRule {

    private static final int SERVER_ERROR = 500;

    @Override
    public List<MissingScenario> missing(RouteEvidence evidence) {
        RouteFact route = evidence.route();
        Set<String> stores = Effects.stores(route);
        if (!Effects.changes(route)
                || stores.size() < 2
                || evidence.checksStatus(status -> status >= SERVER_ERROR)) {
            return List.of();
        }
        return List.of(MissingScenario.asked(
                ScenarioKind.ROLLBACK,
                "partial-failure",
                "nothing half done when one of " + Effects.listed(stores, "and") + " fails after another"));
    }
}

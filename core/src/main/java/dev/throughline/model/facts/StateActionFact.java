package dev.throughline.model.facts;

import dev.throughline.model.SourceRef;
import dev.throughline.model.StateActionKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to move a resource, or to be refused because of its state.
 *
 * @param name id of the route, or name of the worker
 * @param routeKey the route, or null for a worker
 * @param source where it is registered
 * @param cells what it does, by state
 * @param visits the tests that perform it in a state that is known
 */
public record StateActionFact(
        StateActionKind kind,
        String name,
        @Nullable String routeKey,
        SourceRef source,
        List<StateCellFact> cells,
        List<StateVisitFact> visits) {
    public StateActionFact {
        cells = List.copyOf(cells);
        visits = List.copyOf(visits);
    }

    /** The same action with the tests that perform it. */
    public StateActionFact visitedBy(List<StateVisitFact> tests) {
        return new StateActionFact(kind, name, routeKey, source, cells, tests);
    }
}

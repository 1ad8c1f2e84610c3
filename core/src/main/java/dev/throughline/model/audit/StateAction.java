package dev.throughline.model.audit;

import dev.throughline.model.SourceRef;
import dev.throughline.model.StateActionKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of the table of a state machine.
 *
 * @param name id of the route, or name of the worker
 * @param routeKey key of the route, or null for a worker
 * @param cells first the one where the action makes the resource, if it does, then by state
 */
public record StateAction(
        StateActionKind kind,
        String name,
        @Nullable String routeKey,
        SourceRef source,
        List<StateCell> cells) {

    /** Copies the list. */
    public StateAction {
        cells = List.copyOf(cells);
    }
}

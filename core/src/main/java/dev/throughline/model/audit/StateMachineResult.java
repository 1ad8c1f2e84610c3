package dev.throughline.model.audit;

import dev.throughline.model.SourceRef;
import java.util.List;

/**
 * One status field of a stored resource, judged.
 *
 * @param name resource and field, joined with a dot
 * @param states in the order of their declaration where there is one
 * @param closed whether the code declares the states, so that there are no others
 * @param initial the states in which resources are made, as far as actions show it
 * @param terminal the states that no action was seen to leave
 * @param actions sorted by kind and name
 */
public record StateMachineResult(
        String name,
        String resource,
        String field,
        SourceRef source,
        List<String> states,
        boolean closed,
        List<String> initial,
        List<String> terminal,
        List<StateAction> actions) {

    /** Copies the lists. */
    public StateMachineResult {
        states = List.copyOf(states);
        initial = List.copyOf(initial);
        terminal = List.copyOf(terminal);
        actions = List.copyOf(actions);
    }
}

package dev.throughline.model.facts;

import dev.throughline.model.SourceRef;
import java.util.List;

/**
 * A status field of a stored resource, and what moves it.
 *
 * @param resource name of the table, model or class
 * @param field name of the field
 * @param states the states it can have, in the order of their declaration where there is one
 * @param closed whether the code declares them, so that there are no others
 * @param source the first place that writes it
 */
public record StateMachineFact(
        String resource,
        String field,
        List<String> states,
        boolean closed,
        SourceRef source,
        List<StateActionFact> actions) {
    public StateMachineFact {
        states = List.copyOf(states);
        actions = List.copyOf(actions);
    }

    /** Resource and field, joined with a dot. */
    public String name() {
        return resource + "." + field;
    }

    /** The same machine with other actions. */
    public StateMachineFact with(List<StateActionFact> others) {
        return new StateMachineFact(resource, field, states, closed, source, others);
    }
}

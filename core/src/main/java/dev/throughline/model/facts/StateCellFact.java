package dev.throughline.model.facts;

import dev.throughline.model.StateEffect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an action does in one state.
 *
 * @param state the state before; null where the action makes the resource
 * @param to the states that it can move to; empty when it moves nowhere or when that is not known
 * @param status the HTTP status of the answer when there is one and it is known, else null
 */
public record StateCellFact(
        @Nullable String state, StateEffect effect, List<String> to, @Nullable Integer status) {
    public StateCellFact {
        to = List.copyOf(to);
    }
}

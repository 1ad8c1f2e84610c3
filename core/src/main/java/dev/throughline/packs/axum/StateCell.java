package dev.throughline.packs.axum;

import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** The state that a handler gets; its router is given it once the handler is registered. */
final class StateCell {
    private @Nullable Value state;

    /** Gives a state, unless it has one. */
    void give(Value given) {
        state = state == null ? given : state;
    }

    /** Gives a state to a handler that may be used with several. */
    void add(Value given) {
        state = state == null ? given : Union.of(state, given);
    }

    /** The state, or null when none was given. */
    @Nullable Value state() {
        return state;
    }
}

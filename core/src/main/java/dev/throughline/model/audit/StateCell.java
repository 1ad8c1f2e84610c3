package dev.throughline.model.audit;

import dev.throughline.model.StateEffect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an action does in one state, and what shows it.
 *
 * @param state the state before; null where the action makes the resource
 * @param to the states that it can move to, sorted as the machine's states
 * @param status the HTTP status of the answer when there is one and it is known
 * @param tests cases that perform the action in this state in an exercise of grade {@code integration} or
 *     {@code mixed}, as {@code file::suite > case}, sorted
 * @param asserted whether one of them asserts the status of the answer
 */
public record StateCell(
        @Nullable String state,
        StateEffect effect,
        List<String> to,
        @Nullable Integer status,
        List<String> tests,
        boolean asserted) {

    /** Copies the lists. */
    public StateCell {
        to = List.copyOf(to);
        tests = List.copyOf(tests);
    }

    /** Whether a test performs the action in this state. */
    public boolean exercised() {
        return !tests.isEmpty();
    }
}

package dev.throughline.packs.state;

import dev.throughline.eval.Observation;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Code wrote a status field of a stored resource.
 *
 * @param resource name of the table, model or class
 * @param field name of the field as written there
 * @param stored whether a store was seen to take it; else code set a field of something that may be stored later
 * @param initial whether it makes the resource
 * @param to the states that the field can have afterwards, those that are known
 * @param known whether these are all
 * @param from the states that the resource has to be in; empty when any will do, or when they are not known
 * @param notFrom the states that it must not be in
 * @param type the project's enumeration that the states are members of, or null
 */
public record StateMoved(
        String resource,
        String field,
        boolean stored,
        boolean initial,
        List<String> to,
        boolean known,
        List<String> from,
        List<String> notFrom,
        @Nullable Value type)
        implements Observation {

    public StateMoved {
        to = List.copyOf(to);
        from = List.copyOf(from);
        notFrom = List.copyOf(notFrom);
    }

    @Override
    public boolean isTimeless() {
        return true;
    }

    /** Whether it can happen to a resource in a state. */
    public boolean isPossibleFrom(String state) {
        boolean allowed = from.isEmpty() || from.stream().anyMatch(each -> StateText.same(each, state));
        return allowed && notFrom.stream().noneMatch(each -> StateText.same(each, state));
    }
}

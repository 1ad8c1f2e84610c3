package dev.throughline.audit;

import dev.throughline.eval.value.Value;
import dev.throughline.model.SourceRef;
import dev.throughline.packs.state.AssumedState;
import dev.throughline.packs.state.ResourceName;
import dev.throughline.packs.state.StateField;
import dev.throughline.packs.state.StateMoved;
import dev.throughline.packs.state.StateRead;
import dev.throughline.packs.state.StateText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A status field of a stored resource.
 *
 * @param resource the name of the resource as its store spells it
 * @param type the enumeration that the states are members of, or null
 * @param source the first place that writes it
 */
record StateSubject(
        String resource, String field, List<String> states, boolean closed, @Nullable Value type, SourceRef source) {

    StateSubject {
        states = List.copyOf(states);
    }

    /** Whether code writes this field when it writes another name for it. */
    boolean isOf(StateMoved move) {
        return StateField.same(move.field(), field)
                && ResourceName.speaksOf(move.resource(), ResourceName.of(resource));
    }

    /**
     * Whether code reads this field.
     *
     * @param sure whether only a name that speaks of the resource counts
     */
    boolean isOf(StateRead read, boolean sure) {
        if (!StateField.same(read.field(), field)) {
            return false;
        }
        String owner = read.owner();
        if (owner == null || ResourceName.saysNothing(owner)) {
            return !sure;
        }
        return ResourceName.speaksOf(owner, ResourceName.of(resource));
    }

    /** The states of this field that some words mean, each once, as this field spells them. */
    List<String> spelled(Collection<String> words) {
        List<String> spelled = new ArrayList<>();
        for (String state : states) {
            if (words.stream().anyMatch(word -> StateText.same(word, state))) {
                spelled.add(state);
            }
        }
        return spelled;
    }

    /** That the resource is in a state. */
    AssumedState.Assumption in(String state) {
        return new AssumedState.Assumption(ResourceName.of(resource), field, state, type);
    }
}

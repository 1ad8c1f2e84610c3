package dev.throughline.packs.state;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sees code set status fields of what came out of a store, which is stored again later. */
final class FieldWrites {
    private FieldWrites() {}

    /** See {@link dev.throughline.eval.Models.WriteListener}. */
    static void written(
            Interpreter in, Value owner, @Nullable String called, String name, Value value, Site site) {
        if (!StateField.is(name)) {
            return;
        }
        for (Value option : Union.options(owner)) {
            boolean stored = Places.isStored(in, option);
            boolean perhaps = option instanceof Unknown unknown && unknown.path() == null;
            String resource = stored || perhaps ? Places.nameOf(in, option, called) : null;
            StateText to = StateText.of(value);
            if (resource != null && (stored || !to.states().isEmpty())) {
                in.observe(new StateMoved(resource, name, stored, false, to.states(), to.known(), List.of(), List.of(),
                        to.type()), site);
            }
        }
    }
}

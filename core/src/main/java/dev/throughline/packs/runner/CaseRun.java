package dev.throughline.packs.runner;

import dev.throughline.eval.Site;
import dev.throughline.eval.Trace;
import dev.throughline.eval.value.ThrownValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as it ran, with all its rows.
 *
 * @param name names of the suites and the case, outermost first, joined by {@code " > "}
 * @param site where it is registered
 * @param optIn the switch without which it does not run, {@link TestPlan#SKIPPED} when it never does, null when it
 *     always does
 * @param trace what its body was seen to do
 * @param hooks what the hooks around it were seen to do; a hook that ran once for several cases is the same object
 *     in each of them
 * @param thrown what its body may throw
 */
public record CaseRun(
        String name, Site site, @Nullable String optIn, Trace trace, List<Trace> hooks, List<ThrownValue> thrown) {
    public CaseRun {
        hooks = List.copyOf(hooks);
        thrown = List.copyOf(thrown);
    }
}

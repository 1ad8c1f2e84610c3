package dev.throughline.packs.runner;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Site;
import dev.throughline.eval.Trace;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a test file registers.
 *
 * @param root the file itself, a suite without a name
 */
public record TestPlan(Suite root) {

    /** The switch of what never runs. */
    public static final String SKIPPED = "skip";

    /** A suite or a case. */
    public sealed interface Node {
        /** As written; a name with unknown parts has {@code …} for them. */
        String name();

        /** Where it is registered. */
        Site site();

        /** The switch without which it does not run, {@link #SKIPPED} when it never does, null when it always does. */
        @Nullable String optIn();
    }

    /**
     * A group of cases with hooks of their own.
     *
     * @param registration what its body was seen to do while it registered them
     */
    public record Suite(
            String name, Site site, List<Hook> hooks, List<Node> children, @Nullable String optIn, Trace registration)
            implements Node {
        public Suite {
            hooks = List.copyOf(hooks);
            children = List.copyOf(children);
        }

        /** Its hooks of one moment, in the order in which they were registered. */
        public List<Hook> hooks(Hook.Moment moment) {
            return hooks.stream().filter(hook -> hook.moment() == moment).toList();
        }
    }

    /**
     * A test function.
     *
     * @param body the function
     * @param rows the arguments of each of its runs; one empty row when it is not parametrised
     * @param fixtures what its context is given before it runs, by name
     * @param frame the activation that registered it
     */
    public record Case(
            String name,
            Site site,
            Value body,
            List<List<Value>> rows,
            Fixtures fixtures,
            @Nullable Frame frame,
            @Nullable String optIn)
            implements Node {
        public Case {
            rows = List.copyOf(rows);
        }
    }
}

package dev.throughline.eval;

import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One activation of a function or module body. */
public final class Frame {
    private final @Nullable Frame caller;
    private final @Nullable Closure function;
    private final ModuleInstance module;
    private final Site callSite;
    private final int depth;
    private @Nullable Value returned;
    private @Nullable List<Value> yielded;
    private @Nullable String leavingLabel;

    Frame(@Nullable Frame caller, @Nullable Closure function, ModuleInstance module, Site callSite) {
        this.caller = caller;
        this.function = function;
        this.module = module;
        this.callSite = callSite;
        this.depth = caller == null ? 0 : caller.depth + 1;
    }

    /** The activation that called this one, or null at the bottom. */
    public @Nullable Frame caller() {
        return caller;
    }

    /** The function that runs, or null for a module body. */
    public @Nullable Closure function() {
        return function;
    }

    /** The module whose code runs. */
    public ModuleInstance module() {
        return module;
    }

    /** Where it was called. */
    public Site callSite() {
        return callSite;
    }

    /** How many activations lie below. */
    public int depth() {
        return depth;
    }

    /** Name of the function that runs, empty for a module body or an unnamed function. */
    public String functionName() {
        return function == null ? "" : function.node().name();
    }

    void addReturn(Value value) {
        returned = returned == null ? value : Union.of(returned, value);
    }

    @Nullable Value returned() {
        return returned;
    }

    void addYield(Value value) {
        if (yielded == null) {
            yielded = new ArrayList<>();
        }
        yielded.add(value);
    }

    List<Value> yielded() {
        return yielded == null ? List.of() : yielded;
    }

    @Nullable String leavingLabel() {
        return leavingLabel;
    }

    void leaveTo(@Nullable String label) {
        leavingLabel = label;
    }
}

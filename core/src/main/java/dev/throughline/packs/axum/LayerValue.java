package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** A layer that takes one step with a request. */
final class LayerValue extends DomainValue {
    private final Value step;
    private final Site created;

    LayerValue(Value step, Site created) {
        this.step = step;
        this.created = created;
    }

    Value step() {
        return step;
    }

    Site created() {
        return created;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return name.equals("layer")
                // A service with a layer around it: a router, which can hold both.
                ? new NativeFunction(name, (in, call) -> {
                    if (call.argument(0) instanceof AxumRouter router) {
                        router.surround(in, this, call.site());
                    }
                    return call.argument(0);
                })
                : new NativeFunction(name, (in, call) -> this);
    }
}

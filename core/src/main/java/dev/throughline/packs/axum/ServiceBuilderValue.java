package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code ServiceBuilder::new().layer(a).layer(b)}: {@code a} stands around {@code b}. */
final class ServiceBuilderValue extends DomainValue {
    private final List<Value> layers = new ArrayList<>();

    /** The layers, outermost first. */
    List<Value> layers() {
        return List.copyOf(layers);
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return new NativeFunction(name, (in, call) -> add(in, name, call));
    }

    private Value add(Interpreter in, String name, Invocation call) {
        switch (name) {
            case "layer" -> layers.add(call.argument(0));
            case "option_layer" -> layers.add(call.argument(0));
            case "service" -> {
                if (call.argument(0) instanceof AxumRouter router) {
                    router.surround(in, this, call.site());
                }
                return call.argument(0);
            }
            default -> {}
        }
        return this;
    }
}

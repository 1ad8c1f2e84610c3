package dev.throughline.packs.actix;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code web::get()} and the like: a route that is not in an app yet. Each of its methods gives another route. */
final class RouteValue extends DomainValue {
    private final Set<String> methods;
    private final @Nullable Value handler;
    private final List<Wrapped> middlewares;
    private final Site site;

    /**
     * What is put around a route or router.
     *
     * @param site where that is done
     */
    record Wrapped(Value middleware, Site site) {}

    /** @param methods in capitals, none for all of them */
    RouteValue(Set<String> methods, Site site) {
        this(methods, null, List.of(), site);
    }

    private RouteValue(Set<String> methods, @Nullable Value handler, List<Wrapped> middlewares, Site site) {
        this.methods = new TreeSet<>(methods);
        this.handler = handler;
        this.middlewares = List.copyOf(middlewares);
        this.site = site;
    }

    /** In capitals; none for all of them. */
    Set<String> methods() {
        return methods;
    }

    /** What answers; null where nothing was said: that answers 404. */
    @Nullable Value handler() {
        return handler;
    }

    /** What is around it, the outermost last. */
    List<Wrapped> middlewares() {
        return middlewares;
    }

    /** Where its handler is given. */
    Site site() {
        return site;
    }

    /** The same route with a handler. */
    RouteValue to(Value function, Site at) {
        return new RouteValue(methods, function, middlewares, at);
    }

    private RouteValue also(Set<String> more) {
        Set<String> all = new TreeSet<>(methods);
        all.addAll(more);
        return new RouteValue(all, handler, middlewares, site);
    }

    private RouteValue around(Invocation call) {
        List<Wrapped> all = new ArrayList<>(middlewares);
        all.add(new Wrapped(call.argument(0), call.site()));
        return new RouteValue(methods, handler, all, site);
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site at) {
        return switch (name) {
            case "to", "service" -> new NativeFunction(name, (in, call) -> to(call.argument(0), call.site()));
            case "method" -> new NativeFunction(name, (in, call) -> also(AppModels.methods(call.argument(0))));
            case "guard" -> new NativeFunction(name,
                    (in, call) -> call.argument(0) instanceof GuardValue guard ? also(guard.methods()) : this);
            case "wrap" -> new NativeFunction(name, (in, call) -> around(call));
            default -> new NativeFunction(name, (in, call) -> this);
        };
    }
}

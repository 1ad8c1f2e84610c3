package dev.throughline.packs.web;

import dev.throughline.eval.PathCondition;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One registration as it stands in the flattened app: its full path and the routers that it was reached through.
 *
 * @param method null for middleware
 * @param path from the root of the app
 * @param handlers functions to run, without mounted routers
 * @param entry the registration
 * @param router the router that declares it
 * @param mounts the mounts that lead to it, outermost first
 * @param condition all conditions on the way
 */
public record Layer(
        @Nullable String method,
        PathTemplate path,
        List<Value> handlers,
        RouterEntry entry,
        RouterValue router,
        List<RouterEntry> mounts,
        PathCondition condition) {
    private static final String ANY = "ANY";

    /** Whether it is a route rather than middleware. */
    public boolean isRoute() {
        return method != null;
    }

    /**
     * Whether it is registered for every method of a path for which a route is registered later: it passes on to that
     * route, which would else never answer.
     *
     * @param later a layer that comes after this one
     */
    public boolean standsBefore(Layer later) {
        return ANY.equals(method) && later.isRoute() && !ANY.equals(later.method) && path.coversAllOf(later.path);
    }

    /** The same route with a last handler of which nothing is known. */
    public Layer guards() {
        List<Value> others = new ArrayList<>(handlers.subList(0, Math.max(handlers.size() - 1, 0)));
        others.add(Unknown.ANY);
        return new Layer(method, path, others, entry, router, mounts, condition);
    }

    /** Whether this is middleware of a router that frames its routes, and the route is one of those. */
    public boolean frames(Layer route) {
        return router.framesRoutes() && !isRoute()
                && route.mounts.size() >= mounts.size()
                && route.mounts.subList(0, mounts.size()).equals(mounts);
    }

    /** Whether this layer's middleware runs for everything that the app answers. */
    public boolean isAppWide() {
        return !isRoute() && path.segments().isEmpty() && router.isApp() && mounts.isEmpty();
    }
}

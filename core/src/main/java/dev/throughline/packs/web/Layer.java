package dev.throughline.packs.web;

import dev.throughline.eval.PathCondition;
import dev.throughline.eval.value.Value;
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

    /** Whether it is a route rather than middleware. */
    public boolean isRoute() {
        return method != null;
    }

    /** Whether this layer's middleware runs for everything that the app answers. */
    public boolean isAppWide() {
        return !isRoute() && path.segments().isEmpty() && router.isApp() && mounts.isEmpty();
    }
}

package dev.throughline.packs.express;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.PathTemplate;
import dev.throughline.packs.web.RouterValue;
import dev.throughline.packs.web.WebApps;
import java.util.List;
import java.util.Locale;

/** The door for frameworks on top of Express: they make apps and register on them as their users would. */
public final class ExpressApps {
    private ExpressApps() {}

    /** A new app. */
    public static RouterValue make(Interpreter in, Site site) {
        ExpressRouter app = new ExpressRouter(site, in.frame(), true);
        in.realm().companion(WebApps.class, WebApps::new).made(app);
        return app;
    }

    /** Whether a value is an app or router of Express. */
    public static boolean isRouter(Value value) {
        return value instanceof ExpressRouter;
    }

    /** The templates of a path as Express understands it; that of the root when none is given. */
    public static List<PathTemplate> paths(Value path) {
        return path instanceof Nothing ? List.of(PathTemplate.ROOT) : ExpressPaths.of(path);
    }

    /** Reports a path that rests on what an example of environment variables says. */
    public static void tellDocumented(Interpreter in, Value path, Site site) {
        if (ExpressPaths.restsOnDocumentation(path)) {
            in.unknown("the path depends on environment variables: it is listed with what the example file documents",
                    site);
        }
    }

    /**
     * Registers a route.
     *
     * @param method in any case; {@code all} for every method
     */
    public static void route(
            Interpreter in, RouterValue app, String method, List<PathTemplate> paths, List<Value> handlers, Site site) {
        if (app instanceof ExpressRouter router) {
            router.register(in, ExpressRouter.methodOf(method.toLowerCase(Locale.ROOT)), paths, handlers, site);
        }
    }

    /** Registers middleware for everything below a path. */
    public static void use(
            Interpreter in, RouterValue app, List<PathTemplate> paths, List<Value> handlers, Site site) {
        if (app instanceof ExpressRouter router) {
            router.register(in, null, paths, handlers, site);
        }
    }
}

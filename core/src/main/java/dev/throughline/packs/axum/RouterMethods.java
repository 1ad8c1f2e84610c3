package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.HasApp;
import dev.throughline.packs.web.PathTemplate;
import dev.throughline.packs.web.RouterEntry;
import dev.throughline.packs.web.RouterValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The methods that put something on a router; all but a few give the router. */
final class RouterMethods {

    /** What a method does. */
    @FunctionalInterface
    interface Method {
        Value call(Interpreter in, Invocation call);
    }

    /** What a method registers. */
    @FunctionalInterface
    private interface Registering {
        void register(Interpreter in, Invocation call);
    }

    private final AxumRouter router;
    private final Map<String, Method> all;

    RouterMethods(AxumRouter router) {
        this.router = router;
        this.all = Map.ofEntries(
                named("route", (in, call) -> route(in, call.argument(0), call.argument(1), call.site())),
                named("api_route", (in, call) -> route(in, call.argument(0), call.argument(1), call.site())),
                named("api_route_with", (in, call) -> route(in, call.argument(0), call.argument(1), call.site())),
                named("route_with_tsr", (in, call) -> route(in, call.argument(0), call.argument(1), call.site())),
                named("route_service", (in, call) -> service(in, call.argument(0), call.argument(1), call.site())),
                named("routes", this::documented),
                named("nest", (in, call) -> mount(in, call.argument(0), call.argument(1), call.site())),
                named("nest_api_service", (in, call) -> mount(in, call.argument(0), call.argument(1), call.site())),
                named("nest_service", (in, call) -> mount(in, call.argument(0), call.argument(1), call.site())),
                named("merge", (in, call) -> mount(in, Nothing.UNDEFINED, call.argument(0), call.site())),
                named("layer", (in, call) -> router().surround(in, call.argument(0), call.site())),
                named("route_layer", (in, call) -> router().surround(in, call.argument(0), call.site())),
                named("with_state", (in, call) -> router().state(call.argument(0))),
                named("fallback", (in, call) -> fallback(in, call.argument(0), call.site())),
                named("fallback_service", (in, call) -> {}),
                named("method_not_allowed_fallback", (in, call) -> {}),
                named("typed_get", (in, call) -> typed(in, "GET", call)),
                named("typed_post", (in, call) -> typed(in, "POST", call)),
                named("typed_put", (in, call) -> typed(in, "PUT", call)),
                named("typed_patch", (in, call) -> typed(in, "PATCH", call)),
                named("typed_delete", (in, call) -> typed(in, "DELETE", call)),
                Map.entry("split_for_parts", this::parts));
    }

    private AxumRouter router() {
        return router;
    }

    private Map.Entry<String, Method> named(String name, Registering code) {
        return Map.entry(name, (in, call) -> {
            code.register(in, call);
            return router;
        });
    }

    @Nullable Method named(String name) {
        return all.get(name);
    }

    private Value parts(Interpreter in, Invocation call) {
        return ListValue.of(List.of(router, Unknown.ANY));
    }

    private void route(Interpreter in, Value path, Value methodRouter, Site site) {
        List<PathTemplate> paths = AxumPaths.of(path);
        for (Value option : Union.options(methodRouter)) {
            if (option instanceof MethodRouterValue methods) {
                methods.handlers(in)
                        .forEach((handlers) -> register(in, handlers.method(), paths, handlers.steps(), site));
            } else if (option instanceof Unknown) {
                register(in, "ANY", paths, List.of(option), site);
            }
        }
    }

    private void service(Interpreter in, Value path, Value service, Site site) {
        for (Value option : Union.options(service)) {
            if (option instanceof MethodRouterValue || option instanceof RouterValue) {
                mountOrRoute(in, path, option, site);
            } else {
                register(in, "ANY", AxumPaths.of(path), List.of(Layers.service(in, option, site)), site);
            }
        }
    }

    private void mountOrRoute(Interpreter in, Value path, Value option, Site site) {
        if (option instanceof RouterValue) {
            mount(in, path, option, site);
        } else {
            route(in, path, option, site);
        }
    }

    private void mount(Interpreter in, Value path, Value mounted, Site site) {
        List<PathTemplate> paths = path instanceof Nothing ? List.of(PathTemplate.ROOT) : AxumPaths.of(path);
        for (Value option : Union.options(mounted)) {
            RouterValue inner = option instanceof HasApp holder ? holder.app() : null;
            if (inner != null && !inner.equals(router)) {
                register(in, null, paths, List.of(inner), site);
            }
        }
    }

    private void fallback(Interpreter in, Value handler, Site site) {
        for (Value option : Union.options(handler)) {
            router.fallback(new FallbackHandler(in, option, site));
        }
    }

    /** {@code routes!(a, b)}: each function says by its attribute what it answers. */
    private void documented(Interpreter in, Invocation call) {
        for (Value option : Union.options(call.argument(0))) {
            if (option instanceof DocumentedRoutes routes) {
                routes.routes().forEach(each -> route(in, each.path(), each.methods(), call.site()));
            }
        }
    }

    /** {@code typed_get(handler)}: the handler's first parameter is of a type that says which path it is for. */
    private void typed(Interpreter in, String method, Invocation call) {
        for (Value option : Union.options(call.argument(0))) {
            Value path = TypedPaths.of(in, option);
            if (path != null) {
                route(in, path, new MethodRouterValue().with(List.of(method), option), call.site());
            }
        }
    }

    private void register(
            Interpreter in, @Nullable String method, List<PathTemplate> paths, List<Value> handlers, Site site) {
        router.register(new RouterEntry(method, paths, handlers, site, in.frame(), in.condition()));
    }
}

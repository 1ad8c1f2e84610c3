package dev.throughline.packs.fastapi;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.AttributeObjects;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.BracePaths;
import dev.throughline.packs.web.PathTemplate;
import dev.throughline.packs.web.RouterEntry;
import dev.throughline.packs.web.RouterValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts routes, routers, apps and middleware on an app or router. */
final class Registration {
    private static final String SIGN_IN = "starlette.middleware.authentication.AuthenticationMiddleware";

    private final AsgiRouter router;
    private final String prefix;
    private final Interpreter in;

    Registration(AsgiRouter router, String prefix, Interpreter in) {
        this.router = router;
        this.prefix = prefix;
        this.in = in;
    }

    /**
     * Registers a route.
     *
     * @param methods null for those that the options name, or GET
     */
    void route(RouteOptions options, Value endpoint, @Nullable List<String> methods, Site site) {
        if (options.call().named().get("name") instanceof Text(String name)) {
            NamedRoute.of(in).name(site, name);
        }
        List<String> all = methods != null ? methods : options.methods(in, methodsOf(endpoint));
        List<PathTemplate> paths = new ArrayList<>();
        for (String text : BracePaths.texts(options.path())) {
            paths.add(BracePaths.parse(prefix + text));
        }
        List<Dependency> before = new ArrayList<>(router.dependencies());
        before.addAll(RouteOptions.dependencies(in, options.call()));
        for (String method : all) {
            add(method, paths, new Endpoint(in, endpoint, options, before, paths).handlers(method), site);
        }
    }

    /** A class that answers by methods of its own names them; a function answers GET. */
    private static List<String> methodsOf(Value endpoint) {
        if (!(endpoint instanceof ClassValue type)) {
            return List.of("GET");
        }
        List<String> methods = new ArrayList<>();
        for (String method : AsgiRouter.METHODS.stream().sorted().toList()) {
            if (Endpoint.method(type, method) != null) {
                methods.add(method.toUpperCase(java.util.Locale.ROOT));
            }
        }
        return methods.isEmpty() ? List.of("GET") : methods;
    }

    private void add(@Nullable String method, List<PathTemplate> paths, List<Value> handlers, Site site) {
        router.register(new RouterEntry(method, paths, handlers, site, in.frame(), in.condition()));
    }

    /** {@code include_router(router, prefix=…, dependencies=[…])}. */
    void include(Invocation call) {
        Value given = call.named().getOrDefault("router", call.argument(0));
        List<Dependency> before = new ArrayList<>(router.dependencies());
        before.addAll(RouteOptions.dependencies(in, call));
        for (Value option : Union.options(given)) {
            if (AttributeObjects.libraryPart(option) instanceof AsgiRouter included && included != router) {
                List<PathTemplate> paths = new ArrayList<>();
                for (String text : BracePaths.texts(call.named().getOrDefault("prefix", new Text("")))) {
                    paths.add(BracePaths.parse(prefix + text));
                }
                add(null, paths, List.of(new IncludedRouter(included, before)), call.site());
                router.lifetime().include(included.lifetime());
            }
        }
    }

    /** {@code mount(path, app)}: whatever lies below the path is another app's. */
    void mount(Invocation call) {
        Value app = AttributeObjects.libraryPart(call.named().getOrDefault("app", call.argument(1)));
        if (app instanceof RouterValue mounted) {
            add(null, BracePaths.of(call.named().getOrDefault("path", call.argument(0))), List.of(mounted),
                    call.site());
        }
    }

    void middleware(Value function, Site site) {
        add(null, List.of(PathTemplate.ROOT), List.of(new Middleware(in, function)), site);
    }

    /** A middleware class of the project with a method {@code dispatch}; those of libraries pass everything on. */
    void middlewareClass(Invocation call) {
        if (call.argument(0) instanceof ClassValue type) {
            RecordValue instance = RecordValue.instance(type, true, call.site());
            Value dispatch = in.get(instance, "dispatch", call.site());
            if (dispatch instanceof BoundFunction) {
                middleware(dispatch, call.site());
            }
        } else if (call.argument(0) instanceof Unknown library && SIGN_IN.equals(library.path())) {
            SignIn signIn = new SignIn(call.named().getOrDefault("backend", Unknown.ANY), call.named().get("on_error"));
            add(null, List.of(PathTemplate.ROOT), List.of(signIn), call.site());
        }
    }

    /** The routes, mounts and middleware of a list, as apps are given them when they are made. */
    void given(@Nullable Value list) {
        LanguageSemantics.Elements elements = list == null || list instanceof Nothing ? null : in.elements(list);
        if (elements != null) {
            for (Value each : elements.values()) {
                if (each instanceof StarletteRoute route) {
                    route.register(this);
                } else if (each instanceof GivenMiddleware middleware) {
                    middleware.register(this);
                }
            }
        }
    }

    Interpreter interpreter() {
        return in;
    }

    /** Whether a value can answer a route. */
    static boolean answers(Value value) {
        return value instanceof Closure || value instanceof BoundFunction || value instanceof ClassValue;
    }
}

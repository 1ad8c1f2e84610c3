package dev.throughline.packs.aiohttp;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.PathCondition;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Subscriptable;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.BracePaths;
import dev.throughline.packs.web.HandlesErrors;
import dev.throughline.packs.web.PathTemplate;
import dev.throughline.packs.web.PlainResponse;
import dev.throughline.packs.web.RequestValue;
import dev.throughline.packs.web.ResponseValue;
import dev.throughline.packs.web.RouterEntry;
import dev.throughline.packs.web.RouterValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An application of aiohttp, which is its own router. */
final class WebRouter extends RouterValue implements Subscriptable {
    static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options");

    /** Stands for every method that a handler has. */
    static final String ALL = "*";

    private static final Set<String> SIGNALS = Set.of(
            "on_startup", "on_shutdown", "on_cleanup", "on_response_prepare", "cleanup_ctx");

    private final ListValue middlewares;
    private boolean nested;

    /** @param middlewares the functions around all of its routes, outermost first */
    WebRouter(Site created, @Nullable Frame creator, ListValue middlewares) {
        super(created, creator, true);
        this.middlewares = middlewares;
    }

    /** The middlewares, the registrations, and what answers errors: the middlewares again, the innermost first. */
    @Override
    public List<RouterEntry> entries() {
        List<RouterEntry> all = new ArrayList<>();
        if (super.entries().isEmpty()) {
            return all;
        }
        List<Value> functions = middlewares.items().known();
        functions.forEach(function -> all.add(around(new Middleware(function))));
        all.addAll(super.entries());
        functions.reversed().forEach(function -> all.add(around(new ErrorMiddleware(function))));
        if (!nested) {
            all.add(around(new ErrorAnswers()));
        }
        return all;
    }

    private RouterEntry around(Value handler) {
        return new RouterEntry(
                null, List.of(PathTemplate.ROOT), List.of(handler), created(), creator(), PathCondition.ALWAYS);
    }

    @Override
    public ResponseValue newResponse() {
        return new PlainResponse();
    }

    @Override
    public Value anonymousRequest() {
        return RequestValue.anonymous(MapValue.byContent(false));
    }

    @Override
    public boolean handlesErrors(Value handler) {
        return handler instanceof HandlesErrors;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        if (name.startsWith("add_") && METHODS.contains(name.substring("add_".length()))) {
            String method = name.substring("add_".length()).toUpperCase(Locale.ROOT);
            return registering(name, (in, call) -> route(in, method, path(call, 0), handler(call, 1), call.site()));
        }
        if (SIGNALS.contains(name)) {
            ListValue signal = ListValue.of(List.of());
            interpreter.write(this, name, signal);
            return signal;
        }
        return switch (name) {
            case "router" -> this;
            case "middlewares" -> middlewares;
            case "add_routes" -> registering(name, (in, call) -> addAll(in, call.argument(0)));
            case "add_view" -> registering(
                    name, (in, call) -> route(in, ALL, path(call, 0), handler(call, 1), call.site()));
            case "add_route" -> registering(name, (in, call) -> route(
                    in, method(call.named().getOrDefault("method", call.argument(0))), path(call, 1),
                    handler(call, 2), call.site()));
            case "add_resource" -> new NativeFunction(name, (in, call) -> new Resource(this, path(call, 0)));
            case "add_subapp" -> registering(name, this::nest);
            case "add_static" -> new NativeFunction(name, (in, call) -> Unknown.PRESENT);
            default -> null;
        };
    }

    private interface Registering {
        void register(Interpreter in, Invocation call);
    }

    private static NativeFunction registering(String name, Registering code) {
        return new NativeFunction(name, (in, call) -> {
            code.register(in, call);
            return Nothing.NULL;
        });
    }

    private void addAll(Interpreter in, Value routes) {
        LanguageSemantics.Elements elements = in.elements(routes);
        if (elements != null) {
            for (Value each : elements.values()) {
                if (each instanceof RouteDefinition definition) {
                    definition.register(this, in);
                }
            }
        }
    }

    private void nest(Interpreter in, Invocation call) {
        Value prefix = call.named().getOrDefault("prefix", call.argument(0));
        if (call.named().getOrDefault("subapp", call.argument(1)) instanceof WebRouter inner) {
            inner.nested = true;
            add(new RouterEntry(null, BracePaths.of(prefix), List.of(inner), call.site(), in.frame(), in.condition()));
        }
    }

    /** Registers a route for a method in capitals, or for each that the handler has. */
    void route(Interpreter in, String method, Value path, Value handler, Site site) {
        List<PathTemplate> paths = BracePaths.of(path);
        for (WebHandler each : WebHandler.of(method, handler)) {
            add(new RouterEntry(each.method(), paths, each.steps(in, site), site, in.frame(), in.condition()));
        }
    }

    private static String method(Value value) {
        return value instanceof Text(String text) ? text.toUpperCase(Locale.ROOT) : ALL;
    }

    private static Value path(Invocation call, int at) {
        return call.named().getOrDefault("path", call.argument(at));
    }

    private static Value handler(Invocation call, int at) {
        return call.named().getOrDefault("handler", call.argument(at));
    }

    @Override
    public Value item(Interpreter interpreter, Value key, Site site) {
        Value held = key instanceof Text(String name) ? field(item(name)) : null;
        return held == null || held == Nothing.MISSING ? Unknown.ANY : held;
    }

    @Override
    public void setItem(Interpreter interpreter, Value key, Value value, Site site) {
        if (key instanceof Text(String name)) {
            interpreter.write(this, item(name), value);
        }
    }

    private static String item(String name) {
        return "#item " + name;
    }

    /** {@code router.add_resource(path)}, to which methods are added one by one. */
    private static final class Resource extends dev.throughline.eval.value.DomainValue {
        private final WebRouter router;
        private final Value path;

        Resource(WebRouter router, Value path) {
            this.router = router;
            this.path = path;
        }

        @Override
        public @Nullable Value member(Interpreter interpreter, String name, Site site) {
            return name.equals("add_route")
                    ? registering(name, (in, call) -> router.route(
                            in, method(call.argument(0)), path, call.argument(1), call.site()))
                    : null;
        }
    }
}

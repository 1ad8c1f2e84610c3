package dev.throughline.packs.actix;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.PathCondition;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
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
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An app, a scope, a resource, or what a function that configures one of them adds to it. */
final class ActixRouter extends RouterValue {

    /** What a router is. */
    enum Kind {
        APP,
        SCOPE,
        /** All routes of one path. */
        RESOURCE,
        /** What a function is given to configure. */
        CONFIGURED
    }

    private static final String ANY = "ANY";

    /** Names of functions that only say that they configure something. */
    private static final Pattern PLAIN_NAMES = Pattern.compile(
            "(init|setup|set|register|add|build|get|app|web|api|server)?_?(config|configure|routes?|services?|init|scoped?)");

    private final Kind kind;
    private final Value path;
    private final List<RouteValue.Wrapped> middlewares = new ArrayList<>();
    private final List<RouterEntry> fallbacks = new ArrayList<>();
    private final Set<String> guarded = new TreeSet<>();
    private final AppData data = new AppData();
    private @Nullable ActixRouter parent;
    private @Nullable String configured;

    /** @param path what stands before the paths of its routes */
    ActixRouter(Kind kind, Value path, Site created, @Nullable Frame creator) {
        super(created, creator, kind == Kind.APP);
        this.kind = kind;
        this.path = path;
    }

    /** What handlers and extractors find in it. */
    AppData data() {
        return data;
    }

    /** The router that it is mounted in, or null. */
    @Nullable ActixRouter parent() {
        return parent;
    }

    /** What is around it, the outermost first, then its routes, and what answers when none of them fits. */
    @Override
    public List<RouterEntry> entries() {
        List<RouterEntry> own = super.entries();
        if (own.isEmpty() && fallbacks.isEmpty()) {
            return List.of();
        }
        List<RouterEntry> all = new ArrayList<>();
        middlewares.reversed().forEach(each -> all.add(around(each.middleware(), each.site())));
        own.forEach(entry -> all.addAll(ofMethods(entry)));
        all.addAll(fallbacks);
        if (kind == Kind.APP) {
            all.add(around(new Unanswered(), created()));
        }
        return all;
    }

    /** A route without a method of its own is for those that the guards of its router let pass. */
    private List<RouterEntry> ofMethods(RouterEntry entry) {
        if (guarded.isEmpty() || !ANY.equals(entry.method())) {
            return List.of(entry);
        }
        return guarded.stream()
                .map(method -> new RouterEntry(method, entry.paths(), entry.handlers(), entry.site(), entry.frame(),
                        entry.condition()))
                .toList();
    }

    private RouterEntry around(Value handler, Site site) {
        return new RouterEntry(
                null, List.of(PathTemplate.ROOT), List.of(handler), site, creator(), PathCondition.ALWAYS);
    }

    /** Of a scope its path; of what a function configures the name of that, or of its file when it says nothing. */
    @Override
    public @Nullable String groupName() {
        if (kind == Kind.SCOPE && path instanceof Text(String text) && !text.replace("/", "").isBlank()) {
            return text.startsWith("/") ? text.substring(1) : text;
        }
        return kind == Kind.CONFIGURED ? configured : null;
    }

    @Override
    public ResponseValue newResponse() {
        return new PlainResponse();
    }

    @Override
    public Value anonymousRequest() {
        return RequestValue.anonymous(MapValue.byContent(false));
    }

    /** What is around a scope is around its routes only, though others have the same path before theirs. */
    @Override
    public boolean framesRoutes() {
        return kind != Kind.APP;
    }

    @Override
    public boolean isRequestFilled() {
        return true;
    }

    @Override
    public boolean handlesErrors(Value handler) {
        return handler instanceof HandlesErrors;
    }

    // ------------------------------------------------------------------ registering

    private interface Registering {
        void register(Interpreter in, Invocation call);
    }

    private NativeFunction registering(String name, Registering code) {
        return new NativeFunction(name, (in, call) -> {
            code.register(in, call);
            return this;
        });
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        boolean verb = AppModels.METHODS.contains(name) && kind == Kind.RESOURCE;
        if (verb) {
            return registering(name, (in, call) -> route(in, PathTemplate.ROOT, new RouteValue(
                    Set.of(name.toUpperCase(Locale.ROOT)), call.site()).to(call.argument(0), call.site()),
                    call.site()));
        }
        return switch (name) {
            case "service" -> registering(name, (in, call) -> service(in, call.argument(0), call.site()));
            case "route" -> registering(name, this::route);
            case "to" -> registering(name, (in, call) -> route(in, PathTemplate.ROOT,
                    new RouteValue(Set.of(), call.site()).to(call.argument(0), call.site()), call.site()));
            case "configure" -> registering(name, this::configure);
            case "wrap", "wrap_fn" -> registering(name, this::wrap);
            case "app_data", "data", "register_data" ->
                registering(name, (in, call) -> owner().data.add(call.argument(0)));
            case "guard" -> registering(name, (in, call) -> {
                if (call.argument(0) instanceof GuardValue guard) {
                    guarded.addAll(guard.methods());
                }
            });
            case "default_service", "default_resource" -> registering(name, this::fallback);
            case "map" -> new NativeFunction(name,
                    (in, call) -> in.call(call.argument(0), Nothing.UNDEFINED, List.of(this), call.site()));
            case "split_for_parts" -> new NativeFunction(name,
                    (in, call) -> ListValue.of(List.of(this, Unknown.ANY)));
            case "register" -> new NativeFunction(name, (in, call) -> {
                if (call.argument(0) instanceof ActixRouter outer) {
                    outer.service(in, this, call.site());
                }
                return Nothing.UNDEFINED;
            });
            default -> new NativeFunction(name, (in, call) -> this);
        };
    }

    /** What a function configures belongs to the app or scope that it was given. */
    private ActixRouter owner() {
        ActixRouter at = this;
        while (at.kind == Kind.CONFIGURED && at.parent != null) {
            at = at.parent;
        }
        return at;
    }

    private void route(Interpreter in, Invocation call) {
        boolean ofResource = kind == Kind.RESOURCE;
        List<PathTemplate> paths = ofResource ? List.of(PathTemplate.ROOT) : BracePaths.of(call.argument(0));
        for (Value option : Union.options(call.argument(ofResource ? 0 : 1))) {
            if (option instanceof RouteValue route) {
                for (PathTemplate each : paths) {
                    route(in, each, route, call.site());
                }
            }
        }
    }

    private void route(Interpreter in, PathTemplate at, RouteValue route, Site site) {
        Value handler = route.handler();
        if (handler != null) {
            List<String> methods = route.methods().isEmpty() ? List.of(ANY) : List.copyOf(route.methods());
            add(in, methods, List.of(at), handler, route.middlewares(), site);
        }
    }

    /** Adds a route for each of several methods. */
    private void add(
            Interpreter in, List<String> methods, List<PathTemplate> paths, Value handler,
            List<RouteValue.Wrapped> around, Site site) {
        List<Value> handlers = new ArrayList<>();
        around.reversed().forEach(each -> handlers.add(Middleware.of(in, each.middleware(), this, each.site())));
        handlers.addAll(new Endpoint(handler, this, site).steps(in));
        methods.stream().sorted()
                .forEach(method -> add(new RouterEntry(method, paths, handlers, site, in.frame(), in.condition())));
    }

    /** Mounts a scope or resource, or a function with its attributes, or several of them. */
    void service(Interpreter in, Value service, Site site) {
        for (Value option : Union.options(service)) {
            switch (option) {
                case ActixRouter inner when inner.kind == Kind.RESOURCE -> include(inner);
                case ActixRouter inner -> mount(in, inner, BracePaths.of(inner.path), site);
                case ListValue several -> several.items().known().forEach(each -> service(in, each, site));
                case Closure function -> AttributeRoutes.of(in, function).forEach(route -> add(
                        in, route.methods(), List.of(BracePaths.parse(route.path())), function, route.middlewares(),
                        site));
                default -> ServiceFactories.register(in, option, this, site);
            }
        }
    }

    /** The routes of a resource are those of what it is in, with what is around the resource before them. */
    private void include(ActixRouter resource) {
        resource.parent = this;
        List<Value> before = new ArrayList<>();
        List<PathTemplate> paths = BracePaths.of(resource.path);
        for (RouterEntry entry : resource.entries()) {
            if (entry.method() == null) {
                before.addAll(entry.handlers());
                continue;
            }
            List<Value> handlers = new ArrayList<>(before);
            handlers.addAll(entry.handlers());
            add(new RouterEntry(entry.method(), paths, handlers, entry.site(), entry.frame(), entry.condition()));
        }
    }

    private void mount(Interpreter in, ActixRouter inner, List<PathTemplate> paths, Site site) {
        inner.parent = this;
        add(new RouterEntry(null, paths, List.of(inner), site, in.frame(), in.condition()));
    }

    private void configure(Interpreter in, Invocation call) {
        for (Value function : Union.options(call.argument(0))) {
            Closure definition = function instanceof Closure closure ? closure : null;
            Site made = definition == null
                    ? call.site()
                    : new Site(definition.module().file(), definition.node().span());
            ActixRouter inner = new ActixRouter(Kind.CONFIGURED, new Text(""), made, in.frame());
            inner.configured = definition == null ? null : nameOf(definition);
            mount(in, inner, List.of(PathTemplate.ROOT), call.site());
            in.call(function, Nothing.UNDEFINED, List.of(inner), call.site());
        }
    }

    private static @Nullable String nameOf(Closure function) {
        String name = function.node().name();
        if (!name.isEmpty() && !PLAIN_NAMES.matcher(name).matches()) {
            return name;
        }
        String[] parts = function.module().file().split("/", -1);
        String stem = parts[parts.length - 1].replaceFirst("\\.rs$", "");
        boolean inner = List.of("mod", "lib", "main").contains(stem) && parts.length > 1;
        return inner ? parts[parts.length - 2] : stem;
    }

    private void wrap(Interpreter in, Invocation call) {
        Value handler = Middleware.of(in, call.argument(0), this, call.site());
        if (!(handler instanceof Nothing)) {
            middlewares.add(new RouteValue.Wrapped(handler, call.site()));
        }
    }

    private void fallback(Interpreter in, Invocation call) {
        Value handler = call.argument(0) instanceof RouteValue route ? route.handler() : null;
        if (handler != null) {
            Endpoint endpoint = new Endpoint(handler, this, call.site());
            owner().fallbacks.add(new RouterEntry(null, List.of(PathTemplate.ROOT), endpoint.steps(in), call.site(),
                    in.frame(), in.condition()));
        }
    }
}

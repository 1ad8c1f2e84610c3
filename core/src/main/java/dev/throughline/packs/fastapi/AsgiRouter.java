package dev.throughline.packs.fastapi;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.HandlesErrors;
import dev.throughline.packs.web.LibraryFailure;
import dev.throughline.packs.web.Lifespan;
import dev.throughline.packs.web.NamedRoutes;
import dev.throughline.packs.web.PathTemplate;
import dev.throughline.packs.web.PlainResponse;
import dev.throughline.packs.web.RequestValue;
import dev.throughline.packs.web.ResponseValue;
import dev.throughline.packs.web.RouterEntry;
import dev.throughline.packs.web.RouterValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** An app or router of FastAPI or Starlette. */
final class AsgiRouter extends RouterValue implements NamedRoutes, Lifespan {
    static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options", "trace");

    private final String prefix;
    private final List<Dependency> dependencies;
    private final ErrorAnswers errors = new ErrorAnswers();
    private final Lifetime lifetime = new Lifetime();
    private final MapValue overrides = new MapValue(false, false);

    /**
     * @param prefix stands before the path of each route that is declared on it
     * @param dependencies of each of its routes
     */
    AsgiRouter(Site created, @Nullable Frame creator, boolean app, String prefix, List<Dependency> dependencies) {
        super(created, creator, app);
        this.prefix = prefix;
        this.dependencies = List.copyOf(dependencies);
    }

    List<Dependency> dependencies() {
        return dependencies;
    }

    ErrorAnswers errors() {
        return errors;
    }

    Lifetime lifetime() {
        return lifetime;
    }

    @Override
    public int within(Interpreter interpreter, Site site, IntSupplier meanwhile) {
        return lifetime.within(interpreter, this, site, meanwhile);
    }

    MapValue overrides() {
        return overrides;
    }

    /** The registrations, and on an app what answers errors, which comes after all of them. */
    @Override
    public List<RouterEntry> entries() {
        if (!isApp()) {
            return super.entries();
        }
        List<RouterEntry> all = new ArrayList<>(super.entries());
        if (!all.isEmpty()) {
            all.add(new RouterEntry(null, List.of(PathTemplate.ROOT), List.of(errors), created(), creator(),
                    dev.throughline.eval.PathCondition.ALWAYS));
        }
        return all;
    }

    void register(RouterEntry entry) {
        add(entry);
    }

    @Override
    public Value anonymousRequest() {
        return RequestValue.anonymous(MapValue.byContent(false));
    }

    @Override
    public @Nullable Value pathOf(Interpreter in, String name, List<Value> positional, Map<String, Value> named) {
        return NamedRoute.of(in).path(in, this, name, named);
    }

    @Override
    public List<LibraryFailure> libraryFailures() {
        return errors.ofLibraries();
    }

    @Override
    public boolean isRequestFilled() {
        return true;
    }

    @Override
    public ResponseValue newResponse() {
        return new PlainResponse();
    }

    @Override
    public boolean handlesErrors(Value handler) {
        return handler instanceof HandlesErrors;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        if (METHODS.contains(name)) {
            return decorator(name, call -> new RouteOptions(call, 0), List.of(name.toUpperCase(Locale.ROOT)));
        }
        return switch (name) {
            case "api_route", "route" ->
                new NativeFunction(name, (in, call) -> registering(new RouteOptions(call, 0), null));
            case "add_api_route", "add_route" -> new NativeFunction(name, (in, call) -> {
                new Registration(this, prefix, in).route(new RouteOptions(call, 0), endpoint(call), null, call.site());
                return Nothing.NULL;
            });
            case "websocket", "websocket_route" ->
                decorator(name, call -> new RouteOptions(call, 0), List.of("WS"));
            case "add_api_websocket_route", "add_websocket_route" -> new NativeFunction(name, (in, call) -> {
                new Registration(this, prefix, in).route(new RouteOptions(call, 0), endpoint(call), List.of("WS"),
                        call.site());
                return Nothing.NULL;
            });
            case "include_router" -> new NativeFunction(name, (in, call) -> {
                new Registration(this, prefix, in).include(call);
                return Nothing.NULL;
            });
            case "mount", "host" -> new NativeFunction(name, (in, call) -> {
                new Registration(this, prefix, in).mount(call);
                return Nothing.NULL;
            });
            case "exception_handler" -> new NativeFunction(name, (in, call) -> new NativeFunction(name, (i, given) -> {
                errors.register(call.argument(0), given.argument(0));
                return given.argument(0);
            }));
            case "add_exception_handler" -> new NativeFunction(name, (in, call) -> {
                errors.register(call.argument(0), call.argument(1));
                return Nothing.NULL;
            });
            case "middleware" -> new NativeFunction(name, (in, call) -> new NativeFunction(name, (i, given) -> {
                new Registration(this, prefix, i).middleware(given.argument(0), given.site());
                return given.argument(0);
            }));
            case "add_middleware" -> new NativeFunction(name, (in, call) -> {
                new Registration(this, prefix, in).middlewareClass(call);
                return Nothing.NULL;
            });
            case "url_path_for" -> new NativeFunction(name, (in, call) -> call.argument(0) instanceof Text(String route)
                    ? pathOf(in, route, List.of(), call.named())
                    : Unknown.ANY);
            case "dependency_overrides" -> overrides;
            case "state" -> {
                RecordValue state = RecordValue.open(site);
                interpreter.write(this, name, state);
                yield state;
            }
            case "routes" -> ListValue.maybe(List.of());
            case "router", "app" -> this;
            case "prefix" -> new Text(prefix);
            case "frontend" -> new NativeFunction(name, (in, call) -> Nothing.NULL);
            case "on_event" -> new NativeFunction(name, (in, call) -> new NativeFunction(name, (i, given) -> {
                lifetime.add(call.argument(0), given.argument(0));
                return given.argument(0);
            }));
            case "add_event_handler" -> new NativeFunction(name, (in, call) -> {
                lifetime.add(call.named().getOrDefault("event_type", call.argument(0)),
                        call.named().getOrDefault("func", call.argument(1)));
                return Nothing.NULL;
            });
            case "lifespan_context" -> new NativeFunction(name, (in, call) -> new Lifetime.Entered(this));
            default -> null;
        };
    }

    @Override
    public boolean assign(Interpreter interpreter, String name, Value value, Site site) {
        if (name.equals("lifespan_context")) {
            lifetime.runIn(value);
            return true;
        }
        // Code that rearranges its own routes, as class-based views do, ends with the same routes.
        return name.equals("routes") || name.equals("prefix");
    }

    @Override
    public Value call(Interpreter interpreter, Invocation invocation) {
        return Unknown.ANY;
    }

    private interface Options {
        RouteOptions of(Invocation call);
    }

    private NativeFunction decorator(String name, Options options, List<String> methods) {
        return new NativeFunction(name, (in, call) -> registering(options.of(call), methods));
    }

    /** What a route decorator gives: something that registers the function that it is put on, and gives it back. */
    private Value registering(RouteOptions options, @Nullable List<String> methods) {
        if (options.call().has(1) && methods == null) {
            return Unknown.ANY;
        }
        return new NativeFunction("route", (i, given) -> {
            new Registration(this, prefix, i).route(options, given.argument(0), methods, options.call().site());
            return given.argument(0);
        });
    }

    private static Value endpoint(Invocation call) {
        Value named = call.named().get("endpoint");
        return named != null ? named : call.argument(1);
    }
}

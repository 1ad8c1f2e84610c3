package dev.throughline.packs.express;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.HandlesErrors;
import dev.throughline.packs.web.PathTemplate;
import dev.throughline.packs.web.ResponseValue;
import dev.throughline.packs.web.RouterEntry;
import dev.throughline.packs.web.RouterValue;
import dev.throughline.packs.web.ServerValue;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An Express router or app. */
final class ExpressRouter extends RouterValue {
    /** Methods that routes can be registered for, besides {@code all}. */
    static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options", "trace",
            "connect", "propfind", "search");

    private static final int ERROR_HANDLER_PARAMETERS = 4;

    ExpressRouter(Site created, @Nullable Frame creator, boolean app) {
        super(created, creator, app);
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        if (METHODS.contains(name) || name.equals("all")) {
            return new NativeFunction(name, (in, call) -> route(in, name, call));
        }
        return switch (name) {
            case "use" -> new NativeFunction(name, this::use);
            case "route" ->
                new NativeFunction(name, (in, call) -> new ExpressRoute(this, ExpressPaths.of(call.argument(0))));
            case "param" -> new NativeFunction(name, (in, call) -> {
                List<Value> names = call.argument(0) instanceof ListValue list
                        ? list.items().known()
                        : List.of(call.argument(0));
                for (Value each : names) {
                    if (each instanceof Text(String parameter)) {
                        addParameterHandler(parameter, call.argument(1));
                    }
                }
                return this;
            });
            case "listen" -> new NativeFunction(name,
                    (in, call) -> in.call(in.get(new ServerValue(this), "listen", call.site()), call));
            case "locals", "settings" -> {
                RecordValue record = RecordValue.open(site);
                interpreter.write(this, name, record);
                yield record;
            }
            case "set", "enable", "disable", "engine", "on", "once" -> new NativeFunction(name, (in, call) -> this);
            // Handlers see the app under this name too; as a function it answers whatever it is called with.
            case "handle" -> new NativeFunction(name, (in, call) -> Nothing.UNDEFINED);
            default -> null;
        };
    }

    @Override
    public @Nullable Value call(Interpreter interpreter, Invocation invocation) {
        return Nothing.UNDEFINED;
    }

    private Value route(Interpreter in, String name, Invocation call) {
        if (call.arguments().size() < 2) {
            return Unknown.ANY;
        }
        List<Value> handlers = call.arguments().subList(1, call.arguments().size());
        register(in, methodOf(name), paths(in, call), handlers, call.site());
        return this;
    }

    private static List<PathTemplate> paths(Interpreter in, Invocation call) {
        ExpressApps.tellDocumented(in, call.argument(0), call.site());
        return ExpressPaths.of(call.argument(0));
    }

    static String methodOf(String name) {
        return name.equals("all") ? "ANY" : name.toUpperCase(Locale.ROOT);
    }

    private Value use(Interpreter in, Invocation call) {
        boolean withPath = ExpressPaths.isPath(call.argument(0));
        List<PathTemplate> paths = withPath ? paths(in, call) : List.of(PathTemplate.ROOT);
        int first = withPath ? 1 : 0;
        if (call.arguments().size() > first) {
            register(in, null, paths, call.arguments().subList(first, call.arguments().size()), call.site());
        }
        return this;
    }

    void register(
            Interpreter in, @Nullable String method, List<PathTemplate> paths, List<Value> handlers, Site site) {
        add(new RouterEntry(method, paths, List.copyOf(handlers), site, in.frame(), in.condition()));
    }

    @Override
    public ResponseValue newResponse() {
        return new ExpressResponse();
    }

    @Override
    public boolean handlesErrors(Value handler) {
        return switch (handler) {
            case Closure closure -> closure.node().parameters().size() == ERROR_HANDLER_PARAMETERS;
            case BoundFunction bound -> handlesErrors(bound.target());
            case HandlesErrors made -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return (isApp() ? "app " : "router ") + created();
    }
}

package dev.throughline.packs.decorated;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.decorator.Mark;
import dev.throughline.packs.decorator.Marks;
import dev.throughline.packs.express.ExpressApps;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.MethodHandler;
import dev.throughline.packs.web.PathTemplate;
import dev.throughline.packs.web.ResponseValue;
import dev.throughline.packs.web.RouterValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the app of an {@code InversifyExpressServer}: configuration, controllers, error configuration. */
final class InversifyServer {
    static final List<String> PARAMETERS = List.of("request", "response", "next", "requestParam", "queryParam",
            "requestBody", "requestHeaders", "cookies", "principal");

    private static final int NO_CONTENT = 204;

    private final Interpreter in;
    private final List<Value> arguments;
    private final @Nullable Value configuration;
    private final @Nullable Value errorConfiguration;
    private final Site site;
    private final Marks marks;

    /**
     * @param arguments container, router, routing options and app, as far as they are given
     */
    InversifyServer(
            Interpreter in, List<Value> arguments, @Nullable Value configuration, @Nullable Value errorConfiguration,
            Site site) {
        this.in = in;
        this.arguments = arguments;
        this.configuration = configuration;
        this.errorConfiguration = errorConfiguration;
        this.site = site;
        this.marks = Marks.of(in);
    }

    Value build() {
        RouterValue app = argument(3) instanceof RouterValue given ? given : ExpressApps.make(in, site);
        configure(configuration, app);
        List<PathTemplate> root = argument(2) instanceof RecordValue routing && routing.field("rootPath") != null
                ? ExpressApps.paths(in.get(routing, "rootPath", site))
                : List.of(PathTemplate.ROOT);
        for (ClassValue type : marks.classesWith(InversifyExpressPack.LIBRARY, Set.of("controller"))) {
            controller(app, root, type);
        }
        configure(errorConfiguration, app);
        return app;
    }

    private Value argument(int index) {
        return index < arguments.size() ? arguments.get(index) : Nothing.UNDEFINED;
    }

    private void configure(@Nullable Value function, RouterValue app) {
        if (function != null) {
            in.call(function, Nothing.UNDEFINED, List.of(app), site);
        }
    }

    private void controller(RouterValue app, List<PathTemplate> root, ClassValue type) {
        Mark controller = Marks.named(marks.ofClass(type), "controller");
        if (controller == null) {
            return;
        }
        for (@Nullable ClassValue owner = type; owner != null; owner = owner.projectBase()) {
            for (String member : marks.members(owner)) {
                Closure method = type.method(member);
                for (Mark mark : marks.ofMember(owner, member)) {
                    if (method != null) {
                        route(app, root, type, controller, method, mark);
                    }
                }
            }
        }
    }

    private void route(
            RouterValue app, List<PathTemplate> root, ClassValue type, Mark controller, Closure method, Mark mark) {
        boolean named = mark.name().equals("httpMethod");
        String verb = named && mark.argument(0) instanceof Text(String name)
                ? name
                : mark.name().replace("http", "");
        if (!mark.library().equals(InversifyExpressPack.LIBRARY) || (!named && !isVerb(mark.name()))) {
            return;
        }
        int first = named ? 1 : 0;
        List<PathTemplate> paths = new ArrayList<>();
        for (PathTemplate base : root) {
            for (PathTemplate prefix : ExpressApps.paths(controller.argument(0))) {
                for (PathTemplate own : ExpressApps.paths(mark.argument(first))) {
                    paths.add(base.then(prefix).then(own));
                }
            }
        }
        List<Value> handlers = new ArrayList<>();
        controller.arguments().stream().skip(1).forEach(m -> handlers.add(middleware(m)));
        mark.arguments().stream().skip(first + 1L).forEach(m -> handlers.add(middleware(m)));
        handlers.add(new MethodHandler(in, method, (i, call) -> {
            Value owner = instance(type, mark.site());
            Value result = i.await(i.call(method, owner, values(method, call), mark.site()), mark.site());
            answer(result, call, mark.site());
        }));
        ExpressApps.route(in, app, verb.toLowerCase(Locale.ROOT), paths, handlers, mark.site());
    }

    private static boolean isVerb(String name) {
        return name.equals("all") || (name.startsWith("http") && name.length() > 4);
    }

    /** A middleware is a function, or the token of one in the container. */
    private Value middleware(Value written) {
        if (written instanceof Closure || written instanceof BoundFunction || written instanceof Unknown) {
            return written;
        }
        Value made = in.call(in.get(argument(0), "get", site), argument(0), List.of(written), site);
        return made instanceof RecordValue record && in.get(record, "handler", site) instanceof Closure handler
                ? new BoundFunction(handler, record, List.of())
                : made;
    }

    private Value instance(ClassValue type, Site at) {
        return argument(0) instanceof Nothing
                ? in.call(type, new Invocation(Nothing.UNDEFINED, List.of(), false, Map.of(), true, at))
                : in.call(in.get(argument(0), "get", at), argument(0), List.of(type), at);
    }

    /** By the decorators on the parameters; without any, what Express passes. */
    private List<Value> values(Closure method, Exchanged call) {
        ClassValue owner = method.home();
        List<Value> values = new ArrayList<>();
        boolean marked = false;
        for (int i = 0; owner != null && i < method.node().parameters().size(); i++) {
            Mark mark = marks.ofParameter(owner, method.node().name(), i).stream()
                    .filter(m -> PARAMETERS.contains(m.name()))
                    .findFirst()
                    .orElse(null);
            marked |= mark != null;
            values.add(mark == null ? Unknown.ANY : value(mark, call));
        }
        return marked ? values : List.of(call.request(), call.response(), call.next());
    }

    private Value value(Mark mark, Exchanged call) {
        return switch (mark.name()) {
            case "request" -> call.request();
            case "response" -> call.response();
            case "next" -> call.next();
            case "requestParam" -> call.part(in, "params", mark.argument(0));
            case "queryParam" -> call.part(in, "query", mark.argument(0));
            case "requestHeaders" -> call.part(in, "headers", mark.argument(0));
            case "cookies" -> call.part(in, "cookies", mark.argument(0));
            case "requestBody" -> call.part(in, "body");
            default -> Unknown.PRESENT;
        };
    }

    /** Sends what the method gave, unless it has answered by itself. */
    private void answer(Value result, Exchanged call, Site at) {
        for (Value option : Union.options(result)) {
            if (option instanceof ActionResults.ActionResult answer) {
                answer.send(in, call);
            }
        }
        Value rest = Union.filter(result, v -> !(v instanceof ActionResults.ActionResult));
        boolean hasRest = !(rest instanceof ActionResults.ActionResult)
                && Union.options(rest).stream()
                        .noneMatch(v -> v instanceof ActionResults.ActionResult || v instanceof ResponseValue);
        Value sent = in.get(call.response(), "headersSent", at);
        if (!hasRest || sent.equals(Bool.TRUE)) {
            return;
        }
        boolean empty = Union.options(rest).stream().allMatch(Nothing.class::isInstance);
        Value status = empty ? new Num(NO_CONTENT) : null;
        if (sent.equals(Bool.FALSE)) {
            call.answer(in, status, rest, at);
        } else if (!empty) {
            in.maybe("nothing has been answered", at, () -> {
                call.answer(in, status, rest, at);
                return Nothing.UNDEFINED;
            });
        }
    }
}

package dev.throughline.packs.decorated;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Regex;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.decorator.Mark;
import dev.throughline.packs.decorator.Marks;
import dev.throughline.packs.express.ExpressApps;
import dev.throughline.packs.node.ProjectModules;
import dev.throughline.packs.web.FrameworkHandler;
import dev.throughline.packs.web.MethodHandler;
import dev.throughline.packs.web.PathTemplate;
import dev.throughline.packs.web.RouterValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Registers controllers and middleware of routing-controllers on an app, as its options say. */
final class RoutingServer {
    private static final Set<String> CONTROLLERS = Set.of("Controller", "JsonController");
    private static final Set<String> METHODS = Set.of("Get", "Post", "Put", "Patch", "Delete", "Head", "Options", "All",
            "Method");

    private final Interpreter in;
    private final RouterValue app;
    private final RecordValue options;
    private final HttpErrors errors;
    private final Site site;
    private final Marks marks;

    RoutingServer(Interpreter in, RouterValue app, Value options, HttpErrors errors, Site site) {
        this.in = in;
        this.app = app;
        this.options = options instanceof RecordValue record ? record : RecordValue.open(site);
        this.errors = errors;
        this.site = site;
        this.marks = Marks.of(in);
    }

    void register() {
        List<ClassValue> middlewares = classes("middlewares", "**/*iddleware*.ts").stream()
                .filter(type -> !marks.ofClass(type).isEmpty())
                .sorted(Comparator.comparingDouble(this::priority).reversed())
                .toList();
        middlewares.stream().filter(type -> isOfType(type, "before")).forEach(this::middleware);
        for (ClassValue controller : classes("controllers", "**/*ontroller*.ts")) {
            controller(controller);
        }
        middlewares.stream().filter(type -> isOfType(type, "after")).forEach(this::middleware);
        if (!Bool.FALSE.equals(options.field("defaultErrorHandler"))) {
            use(new DefaultErrorHandler("httpCode"), site);
        }
    }

    private void use(Value handler, Site at) {
        ExpressApps.use(in, app, List.of(PathTemplate.ROOT), List.of(handler), at);
    }

    // ------------------------------------------------------------------ classes

    /** The classes that an option lists or whose files it matches; of an option that is not known, all there are. */
    private List<ClassValue> classes(String option, String usual) {
        Value given = option(option);
        List<ClassValue> classes = new ArrayList<>();
        boolean unknown = given instanceof Unknown;
        for (Value entries : Union.options(given)) {
            for (Value entry : entries instanceof ListValue list ? list.items().known() : List.of(entries)) {
                switch (entry) {
                    case ClassValue type -> classes.add(type);
                    case Text(String pattern) -> ProjectModules.matching(in, pattern)
                            .forEach(file -> classes.addAll(ProjectModules.classes(in, file, site)));
                    default -> unknown |= !(entry instanceof Nothing);
                }
            }
            unknown |= entries instanceof ListValue list && !list.items().exact();
        }
        if (unknown && classes.isEmpty()) {
            in.unknown("which " + option + " are registered is not known: all are taken", site);
            ProjectModules.importing(in, usual, RoutingControllersPack.LIBRARY)
                    .forEach(file -> classes.addAll(ProjectModules.classes(in, file, site)));
        }
        return classes.stream().distinct().toList();
    }

    private Value option(String name) {
        return in.get(options, name, site);
    }

    private Value instance(ClassValue type, Site at) {
        Value container = in.realm().companion(RoutingControllersPack.Settings.class,
                RoutingControllersPack.Settings::new).container();
        if (container instanceof Nothing) {
            return in.call(type, new Invocation(Nothing.UNDEFINED, List.of(), false, Map.of(), true, at));
        }
        return in.call(in.get(container, "get", at), container, List.of(type), at);
    }

    // ------------------------------------------------------------------ middleware

    private double priority(ClassValue type) {
        Mark mark = Marks.named(marks.ofClass(type), "Middleware");
        return mark != null && mark.argument(0) instanceof RecordValue o && o.field("priority") instanceof Num(double p)
                ? p
                : 0;
    }

    private boolean isOfType(ClassValue type, String word) {
        Mark mark = Marks.named(marks.ofClass(type), "Middleware");
        return mark != null && mark.argument(0) instanceof RecordValue o
                && new Text(word).equals(o.field("type"));
    }

    private void middleware(ClassValue type) {
        Mark mark = Marks.named(marks.ofClass(type), "Middleware");
        Site at = mark == null ? site : mark.site();
        Value made = instance(type, at);
        for (String method : List.of("use", "error")) {
            Closure closure = type.method(method);
            if (closure != null) {
                use(new BoundFunction(closure, made, List.of()), at);
            }
        }
    }

    /** Middleware named by {@code UseBefore} and {@code UseAfter}: a function, or a class with a method {@code use}. */
    private List<Value> used(List<Mark> from, String name) {
        List<Value> handlers = new ArrayList<>();
        for (Mark mark : from) {
            if (mark.name().equals(name)) {
                for (Value argument : mark.arguments()) {
                    boolean isClass = argument instanceof ClassValue type && type.method("use") != null;
                    handlers.add(isClass && argument instanceof ClassValue type
                            ? new BoundFunction(java.util.Objects.requireNonNull(type.method("use")),
                                    instance(type, mark.site()), List.of())
                            : argument);
                }
            }
        }
        return handlers;
    }

    // ------------------------------------------------------------------ controllers

    private void controller(ClassValue type) {
        List<Mark> ofClass = marks.ofClass(type);
        Mark controller = ofClass.stream().filter(m -> CONTROLLERS.contains(m.name())).findFirst().orElse(null);
        if (controller == null) {
            return;
        }
        List<PathTemplate> prefixes = new ArrayList<>();
        for (PathTemplate outer : path(option("routePrefix"), controller.site())) {
            for (PathTemplate inner : path(controller.argument(0), controller.site())) {
                prefixes.add(outer.then(inner));
            }
        }
        for (@Nullable ClassValue owner = type; owner != null; owner = owner.projectBase()) {
            for (String member : marks.members(owner)) {
                List<Mark> ofMember = marks.ofMember(owner, member);
                Closure method = type.method(member);
                for (Mark mark : ofMember) {
                    if (METHODS.contains(mark.name()) && method != null) {
                        route(new RoutingAction(type, method, mark, ofMember, ofClass), prefixes);
                    }
                }
            }
        }
    }

    /** A path that is not known counts as none, and is reported. */
    private List<PathTemplate> path(Value path, Site at) {
        if (path instanceof Unknown unknown && unknown.documented() == null) {
            in.unknown("the prefix of the routes is not known: they are listed without it", at);
            return List.of(PathTemplate.ROOT);
        }
        ExpressApps.tellDocumented(in, path, at);
        return path instanceof Text || path instanceof Regex || !(path instanceof Nothing)
                ? ExpressApps.paths(path)
                : List.of(PathTemplate.ROOT);
    }

    private void route(RoutingAction action, List<PathTemplate> prefixes) {
        Mark mark = action.route();
        boolean named = mark.name().equals("Method");
        String method = named && mark.argument(0) instanceof Text(String name) ? name : mark.name();
        List<PathTemplate> paths = new ArrayList<>();
        for (PathTemplate prefix : prefixes) {
            for (PathTemplate own : path(mark.argument(named ? 1 : 0), mark.site())) {
                paths.add(prefix.then(own));
            }
        }
        List<Value> handlers = new ArrayList<>();
        Mark authorized = action.mark("Authorized");
        if (authorized != null) {
            handlers.add(guard(authorized));
        }
        handlers.addAll(used(action.ofClass(), "UseBefore"));
        handlers.addAll(used(action.ofMember(), "UseBefore"));
        RoutingParameters parameters = new RoutingParameters(in, errors, option("currentUserChecker"),
                !Bool.FALSE.equals(options.field("validation")));
        RoutingAnswer answer = new RoutingAnswer(in, errors, action);
        handlers.add(new MethodHandler(in, action.method(), (i, call) -> {
            List<Value> arguments = parameters.values(action.controller(), action.method(), call);
            Value owner = instance(action.controller(), mark.site());
            Value result = i.await(i.call(action.method(), owner, arguments, mark.site()), mark.site());
            answer.give(result, call);
        }));
        ExpressApps.route(in, app, method.toLowerCase(Locale.ROOT), paths, handlers, mark.site());
    }

    /** Asks the authorization checker; refuses where it does not say yes. */
    private Value guard(Mark mark) {
        Value checker = option("authorizationChecker");
        Value roles = mark.argument(0) instanceof ListValue list ? list : ListValue.of(mark.arguments());
        boolean forRoles = !mark.arguments().isEmpty();
        return new FrameworkHandler(in, (i, call) -> {
            Value verdict = checker instanceof Nothing
                    ? Unknown.ANY
                    : i.await(i.call(checker, Nothing.UNDEFINED, List.of(call.action(i), roles), mark.site()),
                            mark.site());
            boolean certainly = Union.options(verdict).stream().allMatch(Bool.TRUE::equals);
            boolean never = Union.options(verdict).stream().allMatch(v -> v.equals(Bool.FALSE) || v instanceof Nothing);
            RecordValue error = forRoles
                    ? errors.error(i, 403, "AccessDeniedError", mark.site())
                    : errors.error(i, 401, "AuthorizationRequiredError", mark.site());
            if (never) {
                throw i.thrown(error, mark.site());
            }
            if (!certainly) {
                i.maybe("the caller is not authorized", mark.site(), () -> {
                    throw i.thrown(error, mark.site());
                });
            }
            call.passOn(i);
        });
    }
}

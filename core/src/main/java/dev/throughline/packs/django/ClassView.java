package dev.throughline.packs.django;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.FrameworkHandler;
import dev.throughline.packs.web.MethodHandler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A class as a view ({@code as_view()}): its methods are named after those of requests, or mapped to them. */
final class ClassView extends DomainValue implements Routed {
    /** Slot of a class that holds what its methods are behind by a decorator of the class. */
    static final String DECORATED = "#decorated";

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final List<String> SIGN_IN = List.of("LoginRequiredMixin", "AccessMixin");
    private static final List<String> PERMISSION = List.of("PermissionRequiredMixin", "UserPassesTestMixin");

    private final Value type;
    private final Map<String, Value> options;
    private final Map<String, String> actions;

    /**
     * @param options members that its instances are given
     * @param actions for a view set, the names of its methods by HTTP method in lower case; else empty
     */
    ClassView(Value type, Map<String, Value> options, Map<String, String> actions) {
        this.type = type;
        this.options = new LinkedHashMap<>(options);
        this.actions = new LinkedHashMap<>(actions);
    }

    @Override
    public List<String> methods(Interpreter in) {
        List<String> methods = new ArrayList<>();
        for (String method : METHODS) {
            String function = actions.isEmpty() ? method : actions.get(method);
            if (function != null && isAllowed(method) && answers(type, function)) {
                methods.add(method.toUpperCase(Locale.ROOT));
            }
        }
        LibraryView library = methods.isEmpty() ? LibraryView.ofClass(type) : null;
        if (library != null) {
            return library.methods(in);
        }
        return methods.isEmpty() && !(type instanceof ClassValue) ? List.of(ANY) : methods;
    }

    private boolean isAllowed(String method) {
        Value named = options.get("http_method_names");
        Value listed = named != null
                ? named
                : type instanceof ClassValue c ? Types.member(c, "http_method_names") : null;
        return !(listed instanceof ListValue list) || !list.items().exact()
                || list.items().known().stream()
                        .anyMatch(each -> each instanceof Text(String text) && text.equalsIgnoreCase(method));
    }

    /** Whether a class has a method that answers, of its own or by a library. */
    static boolean answers(Value type, String function) {
        return (type instanceof ClassValue project && Types.member(project, function) != null)
                || GenericViews.has(type, function);
    }

    @Override
    public List<Value> handlers(Interpreter in, String method, Place place) {
        LibraryView library = LibraryView.ofClass(type);
        if (!(type instanceof ClassValue project)) {
            return library != null
                    ? library.handlers(in, method, place)
                    : LibraryView.function(Unknown.library("unknown")).handlers(in, method, place);
        }
        String name = actions.getOrDefault(method.toLowerCase(Locale.ROOT), method.toLowerCase(Locale.ROOT));
        List<Value> handlers = new ArrayList<>(guards(in, project, name, method, place));
        Closure definition = Types.function(Types.member(project, name));
        FrameworkHandler.Body body = (i, exchange) -> answer(i, exchange, project, name, method, place);
        handlers.add(definition == null
                ? new FrameworkHandler(in, body)
                : new MethodHandler(in, definition, body));
        return handlers;
    }

    private List<Value> guards(Interpreter in, ClassValue project, String name, String method, Place place) {
        List<Value> guards = new ArrayList<>();
        Site site = Types.site(project, place.site());
        if (project.field(DECORATED) instanceof DecoratedView decorated) {
            guards.addAll(decorated.guards(in));
        }
        for (String function : List.of("dispatch", name)) {
            if (Types.member(project, function) instanceof DecoratedView decorated) {
                guards.addAll(decorated.guards(in));
            }
        }
        if (Types.extendsAny(project, SIGN_IN)) {
            guards.add(DecoratedView.guard(in, new DecoratedView.Refusal(true, false), site));
        }
        if (Types.extendsAny(project, PERMISSION)) {
            guards.add(DecoratedView.guard(in, new DecoratedView.Refusal(true, true), site));
        }
        if (ApiViews.isOne(project)) {
            guards.add(new FrameworkHandler(in, (i, exchange) -> {
                ViewCalls.method(i, exchange, method);
                new ApiGuard(i, exchange).check(instance(i, exchange, project, name, place), site);
                exchange.passOn(i);
            }));
        }
        return guards;
    }

    private RecordValue instance(Interpreter in, Exchanged exchange, ClassValue project, String name, Place place) {
        return ViewPart.instance(in, project, exchange, place, name, !actions.isEmpty(), options);
    }

    private void answer(
            Interpreter in, Exchanged exchange, ClassValue project, String name, String method, Place place) {
        ViewCalls.method(in, exchange, method);
        RecordValue instance = instance(in, exchange, project, name, place);
        boolean dispatches = Types.member(project, "dispatch") != null && !ApiViews.isOne(project);
        Value function = undecorated(in, instance, project, dispatches ? "dispatch" : name, place.site());
        Value result = ViewCalls.call(in, function, List.of(exchange.request()), place, exchange);
        Responses.give(in, exchange, result, Types.site(project, place.site()));
    }

    /** A method without the decorators that stand before it as guards. */
    private static Value undecorated(
            Interpreter in, RecordValue instance, ClassValue project, String name, Site site) {
        Value member = Types.member(project, name);
        while (member instanceof DecoratedView decorated) {
            member = decorated.inner();
        }
        return member instanceof Closure function
                ? new BoundFunction(function, instance, List.of(instance))
                : in.get(instance, name, site);
    }
}

package dev.throughline.packs.django;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Arguments;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Value;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code @action(detail=…)}: a method of a view set that has a route of its own. */
final class ViewSetAction extends DomainValue {
    /** Slot of a function that holds it; code reads it to add methods. */
    private static final String SLOT = "mapping";

    private static final Set<String> OWN = Set.of("methods", "detail", "url_path", "url_name");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options");

    private final boolean detail;
    private final String path;
    private final String urlName;
    private final Map<String, Value> options;
    private final Map<String, String> functions = new LinkedHashMap<>();

    private ViewSetAction(boolean detail, String path, String urlName, Map<String, Value> options) {
        this.detail = detail;
        this.path = path;
        this.urlName = urlName;
        this.options = options;
    }

    static void install(Models models) {
        models.call("rest_framework.decorators.action", (in, call) -> new NativeFunction("action",
                (i, given) -> mark(i, call, given.argument(0), null)));
        models.call("rest_framework.decorators.detail_route", (in, call) -> new NativeFunction("detail_route",
                (i, given) -> mark(i, call, given.argument(0), true)));
        models.call("rest_framework.decorators.list_route", (in, call) -> new NativeFunction("list_route",
                (i, given) -> mark(i, call, given.argument(0), false)));
    }

    private static Value mark(Interpreter in, Invocation call, Value view, @Nullable Boolean ofObject) {
        Closure function = Types.function(view);
        if (function == null || !(view instanceof HeapValue heap)) {
            return view;
        }
        String name = function.node().name();
        boolean detail = ofObject != null
                ? ofObject
                : Bool.TRUE.equals(Arguments.get(call, 1, "detail"));
        String path = Inclusion.text(Arguments.find(call, 2, "url_path"));
        String urlName = Inclusion.text(Arguments.find(call, 3, "url_name"));
        Map<String, Value> options = new LinkedHashMap<>(call.named());
        options.keySet().removeAll(OWN);
        ViewSetAction action = new ViewSetAction(
                detail, path == null ? name : path, urlName == null ? name.replace('_', '-') : urlName, options);
        for (String method : ApiFunction.methods(in, Arguments.find(call, 0, "methods"))) {
            action.functions.put(method.toLowerCase(Locale.ROOT), name);
        }
        in.write(heap, SLOT, action);
        return view;
    }

    /** The action that a member of a class is, or null. */
    static @Nullable ViewSetAction of(@Nullable Value member) {
        return member instanceof HeapValue heap && heap.field(SLOT) instanceof ViewSetAction action ? action : null;
    }

    /** Whether its route is below that of a single object. */
    boolean detail() {
        return detail;
    }

    String path() {
        return path;
    }

    String urlName() {
        return urlName;
    }

    /** What its view is given. */
    Map<String, Value> options() {
        return options;
    }

    /** Names of methods of the class by HTTP method in lower case. */
    Map<String, String> functions() {
        return functions;
    }

    /** {@code @name.mapping.delete}: another method of the class that answers the same path. */
    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return METHODS.contains(name)
                ? new NativeFunction(name, (in, call) -> {
                    Closure function = Types.function(call.argument(0));
                    if (function != null) {
                        functions.put(name, function.node().name());
                    }
                    return call.argument(0);
                })
                : null;
    }
}

package dev.throughline.packs.django;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Arguments;
import dev.throughline.eval.python.AttributeObjects;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.FrameworkHandler;
import dev.throughline.packs.web.MethodHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A function that {@code @api_view([…])} makes a view of the REST framework. */
final class ApiFunction extends DomainValue implements Routed {
    /** The decorators below it that say something about it, by what they set. */
    private static final List<String> POLICIES = List.of(
            "permission_classes", "authentication_classes", "throttle_classes");

    private final Value function;
    private final List<String> methods;
    private final Site site;

    private ApiFunction(Value function, List<String> methods, Site site) {
        this.function = function;
        this.methods = List.copyOf(methods);
        this.site = site;
    }

    static void install(Models models) {
        models.call("rest_framework.decorators.api_view", (in, call) -> {
            List<String> methods = methods(in, Arguments.find(call, 0, "http_method_names"));
            return new NativeFunction("api_view",
                    (i, given) -> new ApiFunction(given.argument(0), methods, call.site()));
        });
        for (String policy : POLICIES) {
            models.call("rest_framework.decorators." + policy, (in, call) -> new NativeFunction(policy, (i, given) -> {
                if (given.argument(0) instanceof HeapValue view) {
                    i.write(view, policy, Arguments.get(call, 0, policy));
                }
                return given.argument(0);
            }));
        }
    }

    /** Methods that a decorator lists, in capitals; GET when it lists none. */
    static List<String> methods(Interpreter in, @Nullable Value listed) {
        LanguageSemantics.Elements elements = listed == null ? null : in.elements(listed);
        List<String> methods = new ArrayList<>();
        if (elements != null) {
            for (Value each : elements.values()) {
                if (each instanceof Text(String method)) {
                    methods.add(method.toUpperCase(Locale.ROOT));
                }
            }
        }
        return methods.isEmpty() ? List.of("GET") : methods;
    }

    @Override
    public List<String> methods(Interpreter in) {
        return methods;
    }

    @Override
    public List<Value> handlers(Interpreter in, String method, Place place) {
        Closure definition = Types.function(function);
        FrameworkHandler.Body body = (i, exchange) -> {
            ViewCalls.method(i, exchange, method);
            Value result = ViewCalls.call(i, function, List.of(exchange.request()), place, exchange);
            Responses.give(i, exchange, result, place.site());
        };
        List<Value> handlers = new ArrayList<>();
        if (function instanceof DecoratedView decorated) {
            handlers.addAll(decorated.guards(in));
        }
        handlers.add(new FrameworkHandler(in, (i, exchange) -> {
            ViewCalls.method(i, exchange, method);
            new ApiGuard(i, exchange).check(policies(i, exchange), site);
            exchange.passOn(i);
        }));
        handlers.add(definition == null ? new FrameworkHandler(in, body) : new MethodHandler(in, definition, body));
        return handlers;
    }

    /** The view that the decorator makes around the function, as far as guards ask for it. */
    private RecordValue policies(Interpreter in, Exchanged exchange) {
        RecordValue view = RecordValue.instance(Unknown.library("rest_framework.views.APIView"), true, site);
        AttributeObjects.attach(in, view, new Policies(function, view));
        in.write(view, "request", exchange.request());
        return view;
    }

    @Override
    public @Nullable Value call(Interpreter interpreter, Invocation invocation) {
        return interpreter.call(function, invocation);
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site at) {
        return interpreter.get(function, name, at);
    }

    /** What the decorators of a function set, else the settings. */
    private static final class Policies extends DomainValue {
        private final Value function;
        private final RecordValue view;

        Policies(Value function, RecordValue view) {
            this.function = function;
            this.view = view;
        }

        @Override
        public @Nullable Value member(Interpreter interpreter, String name, Site at) {
            if (POLICIES.contains(name)) {
                Value set = function instanceof HeapValue heap ? heap.field(name) : null;
                return set != null ? set : ApiSettings.classes(interpreter, name);
            }
            return switch (name) {
                case "get_permissions" -> getter("permission_classes");
                case "get_authenticators" -> getter("authentication_classes");
                case "get_throttles" -> getter("throttle_classes");
                default -> Unknown.ANY;
            };
        }

        private NativeFunction getter(String attribute) {
            return new NativeFunction("get", (in, call) -> in.get(view, attribute, call.site()));
        }
    }
}

package dev.throughline.packs.fastapi;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Descriptor;
import dev.throughline.eval.python.GenericAlias;
import dev.throughline.eval.python.Linearisation;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.FrameworkHandler;
import dev.throughline.packs.web.GuardedFunction;
import dev.throughline.packs.web.MethodHandler;
import dev.throughline.packs.web.PathTemplate;
import dev.throughline.packs.web.PlainResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What answers a route: a function, a method of a controller class, or a class with a method for each HTTP method. */
final class Endpoint {
    /** What stands for the method of a route for a socket, which has no answer with a status. */
    static final String WEBSOCKET = "WS";

    private final Interpreter in;
    private final Value endpoint;
    private final RouteOptions options;
    private final List<Dependency> before;
    private final List<PathTemplate> paths;

    /**
     * @param before dependencies of the router and the route, in the order in which they run
     * @param paths with what the router puts before them
     */
    Endpoint(
            Interpreter in, Value endpoint, RouteOptions options, List<Dependency> before, List<PathTemplate> paths) {
        this.in = in;
        this.endpoint = endpoint;
        this.options = options;
        this.before = before;
        this.paths = List.copyOf(paths);
    }

    /** The dependencies, each by itself, and then the function that answers. */
    List<Value> handlers(String method) {
        List<Value> handlers = new ArrayList<>();
        before.forEach(dependency -> handlers.add(new DependencyHandler(dependency, null, in)));
        Value function = endpoint instanceof ClassValue view ? method(view, method.toLowerCase(Locale.ROOT)) : endpoint;
        while (function instanceof GuardedFunction guarded) {
            handlers.add(guarded.handler(in));
            function = guarded.function();
        }
        if (function instanceof Descriptor descriptor && endpoint instanceof ClassValue view) {
            function = descriptor.read(in, null, view, options.call().site());
        }
        ClassValue controller = controller(function);
        if (controller != null) {
            dependencies(Parameters.of(in, controller), handlers);
            dependencies(Parameters.fields(in, controller), handlers);
        }
        Value answering = function == null ? Unknown.ANY : function;
        dependencies(Parameters.of(in, answering), handlers);
        Closure definition = definition(answering);
        FrameworkHandler.Body body = (interpreter, exchange) -> answer(interpreter, exchange, answering, controller,
                !method.equals(WEBSOCKET));
        handlers.add(definition == null
                ? new FrameworkHandler(in, body)
                : new MethodHandler(in, definition, body));
        return handlers;
    }

    /** A method that a class has or inherits; null when it has none. */
    static @Nullable Value method(ClassValue type, String name) {
        for (Value each : Linearisation.of(type)) {
            Value method = each instanceof ClassValue project ? project.field(name) : null;
            if (method != null) {
                return method;
            }
        }
        return null;
    }

    private void dependencies(List<Parameters.Parameter> parameters, List<Value> handlers) {
        for (Parameters.Parameter parameter : parameters) {
            Dependency dependency = parameter.dependency();
            if (dependency != null) {
                handlers.add(new DependencyHandler(dependency, parameter.type(), in));
            }
        }
    }

    /** The class whose instance a method gets as its receiver, where it is no function of its own. */
    private static @Nullable ClassValue controller(@Nullable Value function) {
        if (!(function instanceof Closure closure) || closure.home() == null
                || closure.node().parameters().isEmpty()) {
            return null;
        }
        return closure.node().parameters().getFirst().annotation() == null && closure.defaultOf(0) == null
                ? closure.home()
                : null;
    }

    private static @Nullable Closure definition(Value function) {
        return switch (function) {
            case Closure closure -> closure;
            case BoundFunction bound -> definition(bound.target());
            default -> null;
        };
    }

    private void answer(
            Interpreter in, Exchanged exchange, Value function, @Nullable ClassValue controller, boolean answers) {
        Site site = options.call().site();
        Injection injection = new Injection(in, exchange);
        Map<String, Value> arguments = new LinkedHashMap<>();
        List<Parameters.Parameter> parameters = Parameters.of(in, function);
        for (Parameters.Parameter parameter : parameters) {
            arguments.put(parameter.name(), injection.argument(parameter));
        }
        // A socket that is refused is closed before it is accepted, with a code that is no status.
        if (answers && new Validation(in, paths).canRefuse(function)) {
            in.maybe("the request is invalid", site, () -> {
                throw in.thrown(Errors.validation(in, site), site);
            });
        }
        if (controller != null && !parameters.isEmpty()) {
            arguments.put(parameters.getFirst().name(), instance(in, injection, controller, site));
        }
        List<Parameters.Parameter> own = parameters.subList(
                controller != null && !parameters.isEmpty() ? 1 : 0, parameters.size());
        if (takesRequest(function, own)) {
            arguments.put(own.getFirst().name(), exchange.request());
        }
        if (exchange.response() instanceof PlainResponse response) {
            response.status(in, options.status());
        }
        Value result = injection.call(function, arguments, site);
        if (answers) {
            Answers.give(in, exchange, result, null, site);
        }
    }

    /** A function of Starlette takes the request by position. */
    private static boolean takesRequest(Value function, List<Parameters.Parameter> parameters) {
        return parameters.size() == 1 && parameters.getFirst().type() == null
                && List.of("request", "req", "websocket", "_").contains(parameters.getFirst().name())
                && Registration.answers(function);
    }

    /** The controller's instance: its members are what its dependencies give. */
    private static Value instance(Interpreter in, Injection injection, ClassValue controller, Site site) {
        Value made = in.call(controller, dev.throughline.eval.Invocation.of(Unknown.ANY, List.of(), site));
        if (made instanceof RecordValue instance) {
            injection.arguments(controller).forEach((name, value) -> in.write(instance, name, value));
            for (Parameters.Parameter field : Parameters.fields(in, controller)) {
                if (field.dependency() != null) {
                    in.write(instance, field.name(), injection.argument(field));
                }
            }
        }
        return made;
    }

    /** The class behind a type with arguments. */
    static @Nullable Value plain(@Nullable Value type) {
        return type instanceof GenericAlias alias ? alias.origin() : type;
    }
}

package dev.throughline.packs.aiohttp;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Descriptor;
import dev.throughline.eval.python.Linearisation;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.FrameworkHandler;
import dev.throughline.packs.web.GuardedFunction;
import dev.throughline.packs.web.MethodHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What answers a route for one method: a function, or a method of a class-based view.
 *
 * @param method in capitals, {@code ANY} for all
 * @param function the function as written, with the guards of its decorators
 * @param view the class of which an instance is made for each request, or null
 */
record WebHandler(String method, Value function, @Nullable ClassValue view) {

    /** The handlers of a registration: of a view, one for each of its methods that the registration is for. */
    static List<WebHandler> of(String method, Value handler) {
        if (!(handler instanceof ClassValue view)) {
            return List.of(new WebHandler(method.equals(WebRouter.ALL) ? "ANY" : method, handler, null));
        }
        List<WebHandler> handlers = new ArrayList<>();
        for (String name : WebRouter.METHODS.stream().sorted().toList()) {
            Value function = member(view, name);
            String capitals = name.toUpperCase(Locale.ROOT);
            if (function != null && (method.equals(WebRouter.ALL) || method.equals(capitals))) {
                handlers.add(new WebHandler(capitals, function, view));
            }
        }
        return handlers;
    }

    private static @Nullable Value member(ClassValue type, String name) {
        for (Value each : Linearisation.of(type)) {
            Value member = each instanceof ClassValue project ? project.field(name) : null;
            if (member != null) {
                return member;
            }
        }
        return null;
    }

    /** The guards of its decorators, each by itself, and the function. */
    List<Value> steps(Interpreter in, Site site) {
        List<Value> steps = new ArrayList<>();
        Value answering = function;
        while (answering instanceof GuardedFunction guarded) {
            steps.add(guarded.handler(in));
            answering = guarded.function();
        }
        Value last = answering;
        FrameworkHandler.Body body = (interpreter, exchange) -> answer(interpreter, exchange, last, site);
        Closure definition = definition(last);
        steps.add(definition == null ? new FrameworkHandler(in, body) : new MethodHandler(in, definition, body));
        return steps;
    }

    private static @Nullable Closure definition(Value function) {
        return switch (function) {
            case Closure closure -> closure;
            case BoundFunction bound -> definition(bound.target());
            default -> null;
        };
    }

    private void answer(Interpreter in, Exchanged exchange, Value last, Site site) {
        // The response as receiver says that the call answers, so that it is followed to its end.
        Value result = view == null
                ? in.call(last, exchange.response(), List.of(exchange.request()), site)
                : ofView(in, exchange, view, last, site);
        WebAnswers.give(in, exchange, in.await(result, site), site);
    }

    private static Value ofView(Interpreter in, Exchanged exchange, ClassValue view, Value method, Site site) {
        Value made = in.call(view, Invocation.of(exchange.response(), List.of(exchange.request()), site));
        Value bound = method instanceof Descriptor descriptor && made instanceof RecordValue instance
                ? descriptor.read(in, instance, view, site)
                : method;
        return in.call(bound, exchange.response(), bound instanceof Closure ? List.of(made) : List.of(), site);
    }
}

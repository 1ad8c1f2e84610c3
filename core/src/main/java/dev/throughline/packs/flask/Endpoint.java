package dev.throughline.packs.flask;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.FrameworkHandler;
import dev.throughline.packs.web.MethodHandler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What answers one method of a rule: the guards around a view, each by itself, and the view. */
final class Endpoint {
    private static final int DEEPEST = 20;

    private final Interpreter in;
    private final Value view;
    private final List<Rules> rules;
    private final Map<String, Value> defaults;
    private final Site site;

    /** @param defaults what the view gets for parameters that the rule does not have */
    Endpoint(Interpreter in, Value view, List<Rules> rules, Map<String, Value> defaults, Site site) {
        this.in = in;
        this.view = view;
        this.rules = rules;
        this.defaults = Map.copyOf(defaults);
        this.site = site;
    }

    /** The handlers for a method. */
    List<Value> handlers(String method) {
        List<Value> handlers = new ArrayList<>();
        List<ViewDecorator> guards = new ArrayList<>();
        Closure definition = null;
        for (Value part : parts(method)) {
            if (part instanceof ViewDecorator decorator && decorator.guard() != null) {
                guards.add(decorator);
                handlers.add(guard(decorator, java.util.Objects.requireNonNull(decorator.guard())));
            } else if (part instanceof Closure function) {
                definition = function;
            }
        }
        FrameworkHandler.Body body = (interpreter, exchange) -> answer(interpreter, exchange, method, guards);
        handlers.add(definition == null ? new FrameworkHandler(in, body) : new MethodHandler(in, definition, body));
        return handlers;
    }

    /** The view with all that is inside of it, outermost first. */
    private List<Value> parts(String method) {
        List<Value> parts = new ArrayList<>();
        @Nullable Value part = view;
        while (part != null && parts.size() < DEEPEST) {
            parts.add(part);
            part = switch (part) {
                case ViewDecorator decorator -> decorator.view();
                case ViewFunction ofClass -> ofClass.answering(in, method);
                case BoundFunction bound -> bound.target();
                case HeapValue function -> function.field("__wrapped__");
                default -> null;
            };
        }
        return parts;
    }

    private FrameworkHandler guard(ViewDecorator decorator, Refusal refusal) {
        return new FrameworkHandler(in, (interpreter, exchange) -> {
            RequestContext.of(interpreter.realm()).during(exchange, null, () -> interpreter.maybe(
                    refusal.when(), decorator.site(), () -> {
                        refusal.answer(interpreter, exchange, decorator.site());
                        return Nothing.NULL;
                    }));
            exchange.passOn(interpreter);
        });
    }

    private void answer(Interpreter interpreter, Exchanged exchange, String method, List<ViewDecorator> guards) {
        RequestContext context = RequestContext.of(interpreter.realm());
        context.during(exchange, method, () -> {
            RequestContext.Current current = context.current();
            if (current != null) {
                current.passed().addAll(guards);
            }
            // The response as receiver says that the call answers, so that it is followed to its end.
            Value result = interpreter.call(view, new Invocation(exchange.response(), List.of(), false,
                    arguments(interpreter, exchange), false, site));
            FlaskAnswers.give(interpreter, exchange, interpreter.await(result, site), site);
        });
    }

    private Map<String, Value> arguments(Interpreter interpreter, Exchanged exchange) {
        Map<String, Value> arguments = new LinkedHashMap<>(defaults);
        Value sent = exchange.part(interpreter, "params");
        if (sent instanceof RecordValue record && !record.isOpen()) {
            record.keys().forEach(name -> arguments.put(name, interpreter.get(record, name, site)));
        }
        for (Rules rule : rules) {
            rule.converters().keySet().stream().sorted().forEach(
                    name -> arguments.put(name, rule.converted(name, arguments.get(name))));
        }
        return arguments;
    }
}

package dev.throughline.packs.flask;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.FrameworkHandler;
import dev.throughline.packs.web.MethodHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What answers one method of a rule: the guards around a view, each by itself, and the view. */
final class Endpoint {
    private static final int DEEPEST = 20;

    private final Interpreter in;
    private final Value view;
    private final String method;
    private final RouteArguments arguments;
    private final Site site;
    private final List<ViewDecorator> guards = new ArrayList<>();
    private final List<ProjectWrapper> wrappers = new ArrayList<>();

    Endpoint(Interpreter in, Value view, String method, RouteArguments arguments, Site site) {
        this.in = in;
        this.view = view;
        this.method = method;
        this.arguments = arguments;
        this.site = site;
    }

    /** The handlers, the last of which is the view. */
    List<Value> handlers() {
        List<Value> handlers = new ArrayList<>();
        Closure definition = null;
        boolean outside = true;
        ViewFunction ofClass = null;
        for (Value part : parts()) {
            if (part instanceof ViewDecorator decorator) {
                Refusal refusal = decorator.guard();
                if (refusal != null) {
                    guards.add(decorator);
                    handlers.add(guard(decorator, refusal));
                }
                outside &= decorator.onlyGuards();
            } else if (part instanceof Closure function) {
                definition = function;
                ProjectWrapper wrapper = outside ? ProjectWrapper.of(function, ofClass) : null;
                outside = wrapper != null;
                if (wrapper != null) {
                    handlers.add(guard(wrapper));
                }
            } else if (part instanceof ViewFunction known) {
                ofClass = known;
            }
        }
        FrameworkHandler.Body body = this::answer;
        handlers.add(definition == null ? new FrameworkHandler(in, body) : new MethodHandler(in, definition, body));
        return handlers;
    }

    /** The view with all that is inside of it, outermost first. */
    private List<Value> parts() {
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

    private MethodHandler guard(ProjectWrapper wrapper) {
        int position = wrappers.size();
        wrappers.add(wrapper);
        return new MethodHandler(in, wrapper.function(),
                (interpreter, exchange) -> RequestContext.of(interpreter.realm()).during(exchange, method, () -> {
                    passed(interpreter).addAll(guards);
                    if (isGuard(interpreter, exchange, position)) {
                        wrapper.guard(interpreter, exchange, arguments, site);
                    } else {
                        exchange.passOn(interpreter);
                    }
                }));
    }

    /** A wrapper is a guard when all those around it are. */
    private boolean isGuard(Interpreter interpreter, Exchanged exchange, int position) {
        return wrappers.subList(0, position + 1).stream()
                .allMatch(wrapper -> wrapper.guards(interpreter, exchange, arguments, site));
    }

    private static Set<Value> passed(Interpreter interpreter) {
        RequestContext.Current current = RequestContext.of(interpreter.realm()).current();
        return java.util.Objects.requireNonNull(current).passed();
    }

    private void answer(Interpreter interpreter, Exchanged exchange) {
        RequestContext.of(interpreter.realm()).during(exchange, method, () -> {
            Set<Value> passed = passed(interpreter);
            passed.addAll(guards);
            for (int i = 0; i < wrappers.size() && isGuard(interpreter, exchange, i); i++) {
                passed.add(wrappers.get(i).function());
            }
            Value inside = ProjectWrapper.inside(view, passed);
            Value result = interpreter.call(inside, arguments.of(interpreter, exchange));
            FlaskAnswers.give(interpreter, exchange, interpreter.await(result, site), site);
        });
    }
}

package dev.throughline.packs.web;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Observed;
import dev.throughline.eval.PathCondition;
import dev.throughline.eval.Site;
import dev.throughline.eval.Trace;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a request through the layers of an app that apply to it, one handler after the other. */
public final class Exchange {

    /** What stands at one step of the way. */
    public enum Role {
        /** App-wide middleware. */
        SHARED,
        /** Middleware of the route's path or router, or a handler before the last. */
        GUARD,
        /** The last handler of the route. */
        HANDLER,
        /** An error handler. */
        ERROR
    }

    /**
     * One function that ran.
     *
     * @param handler the function
     * @param layer the registration that brought it in
     * @param entered the condition under which it is reached
     * @param trace what was seen while it ran
     * @param thrown what left it as an error
     * @param failed whether it can do nothing but throw
     * @param handles for an error handler, what failed; else null
     */
    public record Step(
            Role role, Value handler, Layer layer, PathCondition entered, Trace trace, List<ThrownValue> thrown,
            boolean failed, @Nullable Failure handles) {}

    /**
     * A failure that error handlers get to see.
     *
     * @param step the step that failed
     * @param error the error that left it
     */
    public record Failure(Step step, ThrownValue error) {}

    private final Interpreter in;
    private final Value request;
    private final ResponseValue response;
    private final List<Layer> layers;
    private final boolean concrete;
    private final List<Step> steps = new ArrayList<>();

    /**
     * @param layers the layers that apply, in order, the route among them
     * @param concrete whether the request is one that a test sends: then unknown errors answer nothing
     */
    public Exchange(Interpreter in, Value request, ResponseValue response, List<Layer> layers, boolean concrete) {
        this.in = in;
        this.request = request;
        this.response = response;
        this.layers = layers;
        this.concrete = concrete;
    }

    /** Runs the request and returns the steps that it took. */
    public List<Step> run() {
        PathCondition before = in.condition();
        PathCondition condition = before;
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            List<Value> handlers = layer.handlers();
            for (int j = 0; j < handlers.size(); j++) {
                Value handler = handlers.get(j);
                if (layer.router().handlesErrors(handler)) {
                    continue;
                }
                boolean last = layer.isRoute() && j == handlers.size() - 1;
                boolean answers = last && !isFollowedByRoute(i);
                Role role = answers ? Role.HANDLER : layer.isAppWide() ? Role.SHARED : Role.GUARD;
                Step step = step(role, handler, layer, condition);
                errors(step, i);
                PathCondition next = passedOn(step, condition);
                if (next == null) {
                    return steps;
                }
                condition = next;
            }
        }
        return steps;
    }

    private boolean isFollowedByRoute(int position) {
        return layers.subList(position + 1, layers.size()).stream().anyMatch(Layer::isRoute);
    }

    private Step step(Role role, Value handler, Layer layer, PathCondition condition) {
        List<ThrownValue> thrown = new ArrayList<>();
        boolean[] failed = {false};
        Site site = layer.entry().site();
        Trace trace = in.observing(() -> in.under(condition, () -> {
            Interpreter.Explored explored = in.catching(() -> {
                Value result = in.call(handler, Nothing.UNDEFINED,
                        List.of(request, response.forNextHandler(), new NextFunction()), site);
                if (result instanceof PromiseValue(var value, var rejected, var reaction)) {
                    in.mayThrow(rejected);
                    failed[0] = value == null;
                }
                return result;
            });
            thrown.addAll(explored.thrown());
            failed[0] |= explored.value() == null;
            return Nothing.UNDEFINED;
        }));
        Step step = new Step(role, handler, layer, condition, trace, thrown, failed[0], null);
        steps.add(step);
        return step;
    }

    /** The condition under which the next handler runs, or null when it never does. */
    private @Nullable PathCondition passedOn(Step step, PathCondition condition) {
        if (step.handler() instanceof Unknown) {
            return condition;
        }
        @Nullable PathCondition common = null;
        for (Observed seen : step.trace().of(PassedOn.class).toList()) {
            if (seen.what() instanceof PassedOn(var error) && error == null) {
                common = common == null ? seen.condition() : common.commonWith(seen.condition());
            }
        }
        return common;
    }

    /** Hands what a step threw or passed on as an error to the error handlers that follow. */
    private void errors(Step step, int position) {
        List<ThrownValue> errors = new ArrayList<>(step.thrown());
        for (Observed seen : step.trace().of(PassedOn.class).toList()) {
            if (seen.what() instanceof PassedOn(var error) && error != null) {
                errors.add(error);
            }
        }
        boolean unknownDone = concrete;
        for (ThrownValue error : errors) {
            if (error.known() || !unknownDone) {
                unknownDone |= !error.known();
                // Whatever an error handler does to the response, the handlers that follow do not see it.
                in.aside(() -> handle(new Failure(step, error), position));
            }
        }
    }

    private void handle(Failure failure, int position) {
        ThrownValue error = failure.error();
        PathCondition condition = error.condition();
        Value value = error.value();
        for (int i = 0; i < layers.size(); i++) {
            for (Value handler : layers.get(i).handlers()) {
                if (i < position || !layers.get(i).router().handlesErrors(handler)) {
                    continue;
                }
                Layer layer = layers.get(i);
                List<Value> arguments = List.of(value, request, response.forNextHandler(), new NextFunction());
                Trace trace = in.observing(() -> in.under(condition, () -> {
                    in.catching(() -> in.call(handler, Nothing.UNDEFINED, arguments, layer.entry().site()));
                    return Nothing.UNDEFINED;
                }));
                steps.add(new Step(Role.ERROR, handler, layer, condition, trace, List.of(), false, failure));
                List<Value> passed = passedOn(trace);
                if (passed.isEmpty()) {
                    return;
                }
                value = Union.of(passed);
            }
        }
        defaultHandler(failure, value, position);
    }

    /** The errors that an error handler passes on to the next one: the same one, or what it made of it. */
    private static List<Value> passedOn(Trace trace) {
        List<Value> errors = new ArrayList<>();
        for (Observed seen : trace.of(PassedOn.class).toList()) {
            if (seen.what() instanceof PassedOn(var error)) {
                errors.add(error == null ? Unknown.ANY : error.value());
            }
        }
        return errors;
    }

    /** The framework's own error handler: the error's status, else 500. */
    private void defaultHandler(Failure failure, Value value, int position) {
        ThrownValue error = failure.error();
        Layer layer = layers.get(Math.min(position, layers.size() - 1));
        Trace trace = in.observing(() -> in.under(error.condition(), () -> {
            Value status = statusOf(value);
            in.observe(new Emitted(status, Unknown.ANY), error.site());
            return Nothing.UNDEFINED;
        }));
        steps.add(new Step(Role.ERROR, Unknown.ANY, layer, error.condition(), trace, List.of(), false, failure));
    }

    private Value statusOf(Value error) {
        for (String name : List.of("statusCode", "status")) {
            if (error instanceof dev.throughline.eval.value.RecordValue record && record.field(name) != null) {
                return in.get(record, name, Site.NOWHERE);
            }
        }
        return new dev.throughline.eval.value.Num(500);
    }
}

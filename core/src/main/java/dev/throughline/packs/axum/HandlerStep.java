package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.rust.World;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.FrameworkHandler;
import dev.throughline.packs.web.HandlerOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Calls a function with what its extractors make of the request, and answers with what it gives. */
final class HandlerStep extends FrameworkHandler implements HandlerOf, HasState {
    private final Value handler;
    private final Closure function;
    private final StateCell state;

    HandlerStep(
            Interpreter in, Value handler, Closure function, List<@Nullable Type> parameters, StateCell state) {
        super(in, (interpreter, exchange) -> run(interpreter, exchange, handler, function, parameters, state));
        this.handler = handler;
        this.function = function;
        this.state = state;
    }

    /** Where a function is. */
    static Site siteOf(Closure function) {
        return new Site(function.module().file(), function.node().span());
    }

    @Override
    public Closure definition() {
        return function;
    }

    @Override
    public StateCell state() {
        return state;
    }

    /** Handles a request with a function. */
    static void run(
            Interpreter in,
            Exchanged exchange,
            Value handler,
            Closure function,
            List<@Nullable Type> parameters,
            StateCell state) {
        Site site = siteOf(function);
        Extractors extractors = new Extractors(in, exchange, state);
        List<Value> arguments = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            Type type = parameters.get(i);
            Value made = ExtractorStep.extracted(exchange, function, i);
            arguments.add(made != null ? made : argument(in, extractors, type, site));
        }
        // The response as receiver says that the call answers, so that it is followed to its end.
        Value result = in.await(in.call(handler, exchange.response(), arguments, site), site);
        Answers.give(in, result, site);
    }

    /** What one of the library's extractors makes; what it refuses is answered here. */
    private static Value argument(Interpreter in, Extractors extractors, @Nullable Type type, Site site) {
        if (type == null) {
            return Unknown.ANY;
        }
        Value made = extractors.of(type, site);
        List<Value> given = new ArrayList<>();
        for (Value option : Union.options(made)) {
            String variant = Results.variant(option);
            if ("Ok".equals(variant)) {
                given.add(Objects.requireNonNullElse(Results.part(option), Unknown.ANY));
            } else if (!"Err".equals(variant)) {
                given.add(option);
            }
        }
        extractors.refusal(type).ifPresent(refusal -> Answers.maybe(in, refusal.words(), refusal.status(), site));
        return given.isEmpty() ? World.of(in).types().unknown(type) : Union.of(given);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HandlerStep step && step.handler.equals(handler);
    }

    @Override
    public int hashCode() {
        return handler.hashCode();
    }
}

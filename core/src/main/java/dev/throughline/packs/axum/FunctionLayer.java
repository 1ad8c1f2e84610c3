package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.FrameworkHandler;
import dev.throughline.packs.web.HandlerOf;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A middleware that is a function: of the request and what comes next, of the request alone, or of the response. */
final class FunctionLayer extends FrameworkHandler implements HandlerOf, HasState {
    private final Closure function;
    private final StateCell state;

    private FunctionLayer(Interpreter in, Closure function, StateCell state, Body body) {
        super(in, body);
        this.function = function;
        this.state = state;
    }

    /** One that is called with the request and what comes next, and answers. */
    static Value of(Interpreter in, Value function, @Nullable Value state) {
        return made(in, function, state,
                (interpreter, exchange, result, site) -> Answers.give(interpreter, result, site));
    }

    /** One that gives the request to go on with, or else an answer. */
    static Value ofRequest(Interpreter in, Value function, @Nullable Value state) {
        return made(in, function, state, FunctionLayer::goOn);
    }

    /** One that is called with the response, and gives another one. */
    static Value ofResponse(Interpreter in, Value function, @Nullable Value state) {
        return made(in, function, state, (interpreter, exchange, result, site) -> {
            exchange.passOn(interpreter);
            Answers.give(interpreter, result, site);
        });
    }

    @FunctionalInterface
    private interface Then {
        void run(Interpreter in, Exchanged exchange, Value result, Site site);
    }

    private static Value made(Interpreter in, Value function, @Nullable Value state, Then then) {
        Closure definition = HandlerSteps.definition(function);
        if (definition == null) {
            return Unknown.ANY;
        }
        StateCell cell = new StateCell();
        if (state != null) {
            cell.give(state);
        }
        return new FunctionLayer(in, definition, cell, (interpreter, exchange) -> {
            Site site = HandlerStep.siteOf(definition);
            List<Value> arguments = arguments(interpreter, exchange, function, cell, site);
            if (arguments != null) {
                Value result = interpreter.call(function, exchange.response(), arguments, site);
                then.run(interpreter, exchange, interpreter.await(result, site), site);
            }
        });
    }

    /** The arguments, or null where one of its extractors always refuses. */
    private static @Nullable List<Value> arguments(
            Interpreter in, Exchanged exchange, Value function, StateCell state, Site site) {
        List<Value> arguments = new ArrayList<>();
        for (Type type : HandlerSteps.parameters(in, function)) {
            String name = type == null ? "" : Library.last(type.name());
            if (name.equals("Next")) {
                arguments.add(new NextStep(exchange));
            } else if (name.equals("Response")) {
                arguments.add(BuiltResponse.passedOn(in, site));
            } else {
                Value given = given(in, exchange, type, state, site);
                if (given == null) {
                    return null;
                }
                arguments.add(given);
            }
        }
        return arguments;
    }

    private static @Nullable Value given(
            Interpreter in, Exchanged exchange, @Nullable Type type, StateCell state, Site site) {
        if (type == null) {
            return Unknown.ANY;
        }
        List<Value> given = new ArrayList<>();
        for (Value option : Union.options(new Extractors(in, exchange, state).of(type, site))) {
            if (!"Err".equals(Results.variant(option))) {
                Value part = Results.part(option);
                given.add(part == null ? option : part);
            } else if (Extractors.isOfProject(in, type)) {
                in.aside(() -> Answers.give(in, option, site));
            }
        }
        return given.isEmpty() ? null : Union.of(given);
    }

    private static void goOn(Interpreter in, Exchanged exchange, Value result, Site site) {
        for (Value option : Union.options(result)) {
            if ("Err".equals(Results.variant(option))) {
                in.aside(() -> Answers.give(in, option, site));
            }
        }
        if (Union.options(result).stream().anyMatch(option -> !"Err".equals(Results.variant(option)))) {
            exchange.passOn(in);
        }
    }

    @Override
    public Closure definition() {
        return function;
    }

    @Override
    public StateCell state() {
        return state;
    }
}

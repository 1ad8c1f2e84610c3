package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Scope;
import dev.throughline.eval.rust.InstantiatedFunction;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.rust.World;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.RouterValue;
import dev.throughline.syntax.ir.FunctionNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps in which a function handles a request: each extractor of the project by itself, then the function. */
final class HandlerSteps {
    private final Interpreter in;
    private final Value handler;
    private final StateCell state;

    /** @param state the state of its method router, if that has one of its own */
    HandlerSteps(Interpreter in, Value handler, StateCell state) {
        this.in = in;
        this.handler = handler;
        this.state = state;
    }

    /** The function of the project behind a handler, or null. */
    static @Nullable Closure definition(Value handler) {
        return switch (handler) {
            case Closure closure -> closure;
            case BoundFunction bound -> definition(bound.target());
            case InstantiatedFunction typed -> definition(typed.function());
            default -> null;
        };
    }

    /** The types of the parameters that a framework gives values for. */
    static List<@Nullable Type> parameters(Interpreter in, Value handler) {
        Closure function = definition(handler);
        List<@Nullable Type> types = new ArrayList<>();
        if (function != null) {
            List<FunctionNode.Parameter> parameters = function.node().parameters();
            Scope scope = function.scope();
            for (int i = leading(handler); i < parameters.size(); i++) {
                types.add(World.of(in).types().resolve(parameters.get(i).type(), scope));
            }
        }
        return types;
    }

    private static int leading(Value handler) {
        return switch (handler) {
            case BoundFunction bound -> bound.leading().size() + leading(bound.target());
            case InstantiatedFunction typed -> leading(typed.function());
            default -> 0;
        };
    }

    /** Whether a handler takes over the connection for a socket. */
    static boolean isSocket(Interpreter in, Value handler) {
        return parameters(in, handler).stream()
                .anyMatch(type -> type != null && Library.last(type.name()).equals("WebSocketUpgrade"));
    }

    List<Value> all() {
        Closure function = definition(handler);
        if (function == null) {
            return List.of(handler instanceof RouterValue ? dev.throughline.eval.value.Unknown.ANY : handler);
        }
        StateCell cell = new StateCell();
        Value own = state.state();
        if (own != null) {
            cell.give(own);
        }
        List<Value> steps = new ArrayList<>();
        List<@Nullable Type> types = parameters(in, handler);
        for (int i = 0; i < types.size(); i++) {
            Type type = types.get(i);
            if (type != null && Extractors.isOfProject(in, type)) {
                steps.add(new ExtractorStep(in, i, type, function, cell));
            }
        }
        steps.add(new HandlerStep(in, handler, function, types, cell));
        return steps;
    }
}

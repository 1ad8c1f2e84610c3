package dev.throughline.packs.django;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.FrameworkHandler;
import dev.throughline.packs.web.MethodHandler;
import java.util.List;

/**
 * A function as a view, which answers whatever method a request has.
 *
 * @param function anything that can be called with a request
 */
record FunctionView(Value function) implements Routed {

    /** The view that a value is. */
    static Routed routed(Value view) {
        return switch (view) {
            case Routed routed -> routed;
            case Unknown library when library.path() != null -> LibraryView.function(library);
            default -> new FunctionView(view);
        };
    }

    @Override
    public List<String> methods(Interpreter in) {
        return List.of(ANY);
    }

    @Override
    public List<Value> handlers(Interpreter in, String method, Place place) {
        Closure definition = Types.function(function);
        FrameworkHandler.Body body = (i, exchange) -> answer(i, exchange, method, place);
        return List.of(definition == null ? new FrameworkHandler(in, body) : new MethodHandler(in, definition, body));
    }

    private void answer(Interpreter in, Exchanged exchange, String method, Place place) {
        ViewCalls.method(in, exchange, method);
        Value result = ViewCalls.call(in, function, List.of(exchange.request()), place, exchange);
        Responses.give(in, exchange, result, place.site());
    }
}

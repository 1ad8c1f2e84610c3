package dev.throughline.packs.web;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A handler that a router runs for a parameter of a path, as the handler before all others of a registration. Each runs
 * once per request, however many registrations the request meets.
 */
final class ParameterHandler extends DomainValue {
    private final RouterValue router;
    private final String parameter;
    private final Value function;

    private ParameterHandler(RouterValue router, String parameter, Value function) {
        this.router = router;
        this.parameter = parameter;
        this.function = function;
    }

    /** The handlers for the parameters of a path that is registered on a router, in the order of the path. */
    static List<ParameterHandler> of(RouterValue router, PathTemplate path) {
        List<ParameterHandler> handlers = new ArrayList<>();
        for (PathTemplate.Segment segment : path.segments()) {
            if (segment instanceof PathTemplate.Parameter(String name, boolean digits)) {
                router.parameterHandlers(name).forEach(
                        function -> handlers.add(new ParameterHandler(router, name, function)));
            }
        }
        return handlers;
    }

    @Override
    public Value call(Interpreter in, Invocation call) {
        Value next = call.argument(2);
        if (call.argument(0) instanceof HeapValue request) {
            String mark = "#" + parameter + " by " + router.parameterHandlers(parameter).indexOf(function)
                    + " of " + router;
            if (Bool.TRUE.equals(request.field(mark))) {
                return in.call(next, Nothing.UNDEFINED, List.of(), call.site());
            }
            in.write(request, mark, Bool.TRUE);
        }
        Value parameters = in.get(call.argument(0), "params", call.site());
        Value given = in.get(parameters, parameter, call.site());
        return in.call(
                function,
                Nothing.UNDEFINED,
                List.of(call.argument(0), call.argument(1), next, given, new Text(parameter)),
                call.site());
    }
}

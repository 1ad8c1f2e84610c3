package dev.throughline.packs.flask;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.FrameworkHandler;
import dev.throughline.packs.web.MethodHandler;
import java.util.List;

/**
 * A function that runs before the views: what it gives answers the request, unless it is nothing.
 *
 * @param handler calls the function
 * @param site where it is registered
 */
record Hook(Value handler, Site site) {
    static Hook of(Interpreter in, Value function, Site site) {
        FrameworkHandler.Body body = (interpreter, exchange) -> run(interpreter, exchange, function, site);
        Value target = function instanceof BoundFunction bound ? bound.target() : function;
        return new Hook(target instanceof Closure closure
                ? new MethodHandler(in, closure, body)
                : new FrameworkHandler(in, body), site);
    }

    private static void run(Interpreter in, Exchanged exchange, Value function, Site site) {
        RequestContext.of(in.realm()).during(exchange, null, () -> {
            Value result = in.call(function, exchange.response(), List.of(), site);
            List<Value> options = Union.options(result);
            List<Value> answers = options.stream()
                    .filter(option -> !(option instanceof Nothing) && !(option instanceof Unknown))
                    .toList();
            if (!answers.isEmpty()) {
                in.maybe("a function before the view answers", site, () -> {
                    FlaskAnswers.give(in, exchange, Union.of(answers), site);
                    return Nothing.NULL;
                });
            }
            if (answers.size() < options.size()) {
                exchange.passOn(in);
            }
        });
    }
}

package dev.throughline.packs.actix;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.PathCondition;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.FrameworkHandler;
import dev.throughline.packs.web.MethodHandler;
import dev.throughline.packs.web.SignInGuard;
import dev.throughline.syntax.ir.FunctionNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What answers a route: a function whose arguments are extracted from the request. */
final class Endpoint {
    private final Value handler;
    private final ActixRouter router;
    private final Site site;

    /** @param site where the route is registered */
    Endpoint(Value handler, ActixRouter router, Site site) {
        this.handler = handler;
        this.router = router;
        this.site = site;
    }

    /** The extractors that may refuse callers, each by itself, and then the function. */
    List<Value> steps(Interpreter in) {
        Closure function = definition(handler);
        if (function == null) {
            return List.of(handler);
        }
        List<Value> steps = new ArrayList<>();
        List<FunctionNode.Parameter> parameters = function.node().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            int position = i;
            Extractor extractor = Extractor.of(in, parameters.get(i).type(), function.scope());
            if (extractor.isGuard()) {
                FrameworkHandler.Body body = (interpreter, exchange) -> guard(interpreter, exchange, function, position,
                        extractor);
                Closure own = extractor.function(in);
                steps.add(own == null ? new SignInGuard(in, body) : new MethodHandler(in, own, body));
            }
        }
        steps.add(new MethodHandler(in, function, (interpreter, exchange) -> answer(interpreter, exchange, function)));
        return steps;
    }

    private static @Nullable Closure definition(Value function) {
        return switch (function) {
            case Closure closure -> closure;
            case BoundFunction bound -> definition(bound.target());
            default -> null;
        };
    }

    private static String slot(Closure function, int position) {
        return "#argument " + position + " of " + function.module().file() + " " + function.node().span();
    }

    private static Site at(Closure function) {
        return new Site(function.module().file(), function.node().span());
    }

    private void guard(Interpreter in, Exchanged exchange, Closure function, int position, Extractor extractor) {
        Value given = given(in, exchange, function, extractor);
        if (given != null && exchange.request() instanceof HeapValue request) {
            in.write(request, slot(function, position), given);
        }
        if (given != null) {
            exchange.passOn(in);
        }
    }

    /** What an extractor gives; null when it always refuses. */
    private @Nullable Value given(Interpreter in, Exchanged exchange, Closure function, Extractor extractor) {
        Extractor.Given given = extractor.extract(in, exchange.request(), router, at(function));
        for (Extractor.Refusal refusal : given.refusals()) {
            refuse(in, exchange, refusal, at(function));
        }
        return given.value();
    }

    private static void refuse(Interpreter in, Exchanged exchange, Extractor.Refusal refusal, Site at) {
        PathCondition before = in.condition();
        in.under(refusal.words().isEmpty() ? before : before.and(refusal.words(), at), () -> {
            new Answers(in, exchange, at).give(refusal.failure());
            return Nothing.UNDEFINED;
        });
    }

    private void answer(Interpreter in, Exchanged exchange, Closure function) {
        List<Value> arguments = new ArrayList<>();
        List<FunctionNode.Parameter> parameters = function.node().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            Value before = exchange.request() instanceof HeapValue request ? request.field(slot(function, i)) : null;
            Value argument = before == null || before == Nothing.MISSING
                    ? given(in, exchange, function, Extractor.of(in, parameters.get(i).type(), function.scope()))
                    : Union.map(before, each -> each == Nothing.MISSING ? Unknown.ANY : each);
            if (argument == null) {
                return;
            }
            arguments.add(argument);
        }
        // The response as receiver says that the call answers, so that it is followed to its end.
        Value result = in.await(in.call(function, exchange.response(), arguments, site), site);
        new Answers(in, exchange, at(function)).give(result);
    }
}

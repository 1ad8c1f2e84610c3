package dev.throughline.packs.aiohttp;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.HandlesErrors;
import java.util.List;

/** A middleware to which what comes next throws: it answers the error, lets it pass or throws another one. */
final class ErrorMiddleware extends DomainValue implements HandlesErrors {
    private final Value function;

    ErrorMiddleware(Value function) {
        this.function = function;
    }

    @Override
    public Value call(Interpreter in, Invocation invocation) {
        Site site = invocation.site();
        Exchanged exchange = new Exchanged(invocation.argument(1), invocation.argument(2), invocation.argument(3),
                site);
        for (Value error : Union.options(invocation.argument(0))) {
            handle(in, error, exchange, site);
        }
        return Nothing.NULL;
    }

    private void handle(Interpreter in, Value error, Exchanged exchange, Site site) {
        if (function instanceof Unknown) {
            passOn(in, error, exchange, site);
            return;
        }
        NativeFunction next = new NativeFunction("handler", (i, call) -> {
            throw i.thrown(error, site);
        });
        Interpreter.Explored explored = in.catching(() -> in.await(
                in.call(function, exchange.response(), List.of(exchange.request(), next), site), site));
        for (ThrownValue thrown : explored.thrown()) {
            if (thrown.known()) {
                passOn(in, thrown.value(), exchange, site);
            }
        }
        Value result = explored.value();
        if (result != null) {
            for (Value option : Union.options(result)) {
                if (WebErrors.status(option) != null) {
                    WebAnswers.give(in, exchange, option, site);
                }
            }
        }
    }

    private static void passOn(Interpreter in, Value error, Exchanged exchange, Site site) {
        in.call(exchange.next(), Nothing.UNDEFINED, List.of(error), site);
    }
}

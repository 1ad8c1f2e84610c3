package dev.throughline.packs.aiohttp;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import java.util.List;

/** A middleware on the way to the handler: it answers itself, or calls what comes next. */
final class Middleware extends DomainValue {
    private final Value function;

    Middleware(Value function) {
        this.function = function;
    }

    @Override
    public Value call(Interpreter in, Invocation invocation) {
        Site site = invocation.site();
        Exchanged exchange = new Exchanged(invocation.argument(0), invocation.argument(1), invocation.argument(2),
                site);
        NativeFunction next = new NativeFunction("handler", (i, call) -> {
            exchange.passOn(i);
            return Unknown.PRESENT;
        });
        if (function instanceof Unknown) {
            exchange.passOn(in);
            return Nothing.NULL;
        }
        Value result = in.await(
                in.call(function, exchange.response(), List.of(exchange.request(), next), site), site);
        for (Value option : Union.options(result)) {
            if (WebErrors.status(option) != null) {
                WebAnswers.give(in, exchange, option, site);
            }
        }
        return Nothing.NULL;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Middleware middleware && middleware.function.equals(function);
    }

    @Override
    public int hashCode() {
        return function.hashCode();
    }
}

package dev.throughline.packs.aiohttp;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.HandlesErrors;
import dev.throughline.packs.web.PlainResponse;

/** What the server answers to the errors that reach it: those that are answers as they are, all others with 500. */
final class ErrorAnswers extends DomainValue implements HandlesErrors {
    private static final Num FAILURE = new Num(500);

    @Override
    public Value call(Interpreter in, Invocation invocation) {
        Exchanged exchange = new Exchanged(
                invocation.argument(1), invocation.argument(2), invocation.argument(3), invocation.site());
        for (Value error : Union.options(invocation.argument(0))) {
            if (WebErrors.status(error) != null) {
                WebAnswers.give(in, exchange, error, invocation.site());
            } else if (exchange.response() instanceof PlainResponse response) {
                response.answer(in, FAILURE, Unknown.ANY, invocation.site());
            }
        }
        return Nothing.NULL;
    }
}

package dev.throughline.packs.aiohttp;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.ErrorAnswering;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.PlainResponse;

/** What the server answers to the errors that reach it: those that are answers as they are, all others with 500. */
final class ErrorAnswers extends ErrorAnswering {
    private static final Num FAILURE = new Num(500);

    @Override
    protected void answer(Interpreter in, Value error, Exchanged exchange, Site site) {
        if (WebErrors.status(error) != null) {
            WebAnswers.give(in, exchange, error, exchange.site());
        } else if (exchange.response() instanceof PlainResponse response) {
            response.answer(in, FAILURE, Unknown.ANY, exchange.site());
        }
    }
}

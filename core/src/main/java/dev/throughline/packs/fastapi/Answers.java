package dev.throughline.packs.fastapi;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.PlainResponse;
import dev.throughline.packs.web.ResponseObject;
import org.jspecify.annotations.Nullable;

/** What is answered for what a function gives: a response object as it is, anything else with the route's status. */
final class Answers {
    private Answers() {}

    /**
     * Answers.
     *
     * @param usual the status of an answer that has none of its own, null for the one that was set before
     */
    static void give(Interpreter in, Exchanged exchange, Value result, @Nullable Value usual, Site site) {
        if (exchange.response() instanceof PlainResponse response) {
            response.each(in, result, option -> give(in, response, option, usual, site));
        }
    }

    private static void give(
            Interpreter in, PlainResponse response, Value result, @Nullable Value usual, Site site) {
        Value status = ResponseObject.status(in, result);
        if (status != null && result instanceof RecordValue answer) {
            response.answer(in, answer, status, ResponseObject.body(answer), site);
        } else {
            response.answer(in, usual, result, site);
        }
    }
}

package dev.throughline.packs.aiohttp;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.PlainResponse;

/** What is answered for what a function gives. */
final class WebAnswers {
    /** The field of an answer that holds what is sent. */
    static final String BODY = "body";

    private WebAnswers() {}

    /** Answers with a response, or an exception that is one; with anything else as if it were one. */
    static void give(Interpreter in, Exchanged exchange, Value result, Site site) {
        if (exchange.response() instanceof PlainResponse response) {
            response.each(in, result, option -> one(in, response, option, site));
        }
    }

    private static void one(Interpreter in, PlainResponse response, Value result, Site site) {
        Value status = WebErrors.status(result);
        Value body = result instanceof RecordValue answer ? answer.field(BODY) : null;
        Value sent = body == null ? Unknown.ANY : body;
        if (result instanceof RecordValue answer) {
            response.answer(in, answer, status, sent, site);
        } else {
            response.answer(in, status, sent, site);
        }
    }
}

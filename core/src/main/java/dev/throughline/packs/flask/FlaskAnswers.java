package dev.throughline.packs.flask;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.PlainResponse;
import dev.throughline.packs.web.ResponseObject;

/** What Flask answers for what a view, a hook or an error handler gives. */
final class FlaskAnswers {
    private FlaskAnswers() {}

    /** Answers with each of the things that may be given, with 200 where it names no status. */
    static void give(Interpreter in, Exchanged exchange, Value result, Site site) {
        if (exchange.response() instanceof PlainResponse response) {
            response.each(in, result, option -> one(in, response, option, site));
        }
    }

    /** A tuple is answered with under the conditions under which it was given, and where it was. */
    private static void one(Interpreter in, PlainResponse response, Value result, Site site) {
        if (result instanceof ListValue tuple) {
            in.under(in.conditionWith(tuple), () -> {
                plain(in, response, tuple, in.madeAt(tuple, site));
                return Nothing.UNDEFINED;
            });
        } else {
            plain(in, response, result, site);
        }
    }

    private static void plain(Interpreter in, PlainResponse response, Value result, Site site) {
        Responses.Parts parts = Responses.parts(in, result);
        if (parts.body() instanceof RecordValue made && ResponseObject.is(made)) {
            response.answer(in, made, parts.status(), ResponseObject.body(made), site);
        } else {
            response.answer(in, parts.status(), parts.body(), site);
        }
    }
}
